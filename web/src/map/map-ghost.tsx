/** Roads that might be there, drawn until those of the city are. */
export function MapGhost() {
  return (
    <svg className="map-ghost" viewBox="0 0 1200 800" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path d="M-20 210 1220 150M-20 430 1220 400M-20 660 1220 640M230-20 190 820M520-20 500 820M790-20 800 820M1040-20 1080 820" />
      <path
        className="map-ghost-wide"
        d="M-20 320C260 300 420 340 640 310S1000 300 1220 280M660-20C640 240 690 520 650 820"
      />
    </svg>
  );
}
