/** Speech is quiet in numbers: this much makes a normal voice about half of the scale. */
const GAIN = 4;

/** How loud a stream is, 0 to 1 (root mean square of the last 20 ms or so). */
export function createMeter(stream: MediaStream): { read(): number; close(): void } {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1_024;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    read() {
      analyser.getFloatTimeDomainData(samples);
      const square = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      return Math.min(1, Math.sqrt(square) * GAIN);
    },
    close: () => void context.close(),
  };
}
