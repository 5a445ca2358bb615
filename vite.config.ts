import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { pages } from "./src/app/pages/vitePlugin";
import { dossiers } from "./src/compiler/vitePlugin";

export default defineConfig({
  base: "./", // relative, so that one build serves under any sub-path
  plugins: [react(), dossiers(), pages()],
  build: {
    target: "es2022",
    sourcemap: true,
    chunkSizeWarningLimit: 300,
  },
});
