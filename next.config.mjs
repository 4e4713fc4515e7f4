const basePath = process.env.ESCUCHA_BASE_PATH ?? '';

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  trailingSlash: true,
  basePath,
  images: { unoptimized: true },
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  env: { NEXT_PUBLIC_BASE_PATH: basePath },
};
