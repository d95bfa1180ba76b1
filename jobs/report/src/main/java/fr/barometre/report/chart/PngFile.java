package fr.barometre.report.chart;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.JZlib;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * An image as a PNG of true colours, 8 bits each. Packed by a deflater in Java: that of the JDK is
 * the system's, and another system's gives other bytes for the same picture.
 *
 * <p>Source: W3C, Portable Network Graphics, second edition.
 */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 137, 80, 78, 71, 13, 10, 26, 10};
  private static final int CHANNELS = 3;
  private static final int UP = 2; // the filter that takes the line above off
  private static final int PIXELS_PER_METRE = 5669; // 144 to the inch: two to a pixel of a screen

  private final BufferedImage image;

  PngFile(BufferedImage image) {
    this.image = image;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", header());
      chunk(out, "pHYs", density());
      chunk(out, "IDAT", packed(filtered()));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // memory
    }
    return bytes.toByteArray();
  }

  private byte[] header() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(image.getWidth());
    out.writeInt(image.getHeight());
    out.write(new byte[] {8, 2, 0, 0, 0}); // bits, true colour, deflate, adaptive, not interlaced
    return bytes.toByteArray();
  }

  private static byte[] density() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(PIXELS_PER_METRE);
    out.writeInt(PIXELS_PER_METRE);
    out.writeByte(1);
    return bytes.toByteArray();
  }

  private byte[] filtered() {
    int length = image.getWidth() * CHANNELS;
    byte[] lines = new byte[(length + 1) * image.getHeight()];
    byte[] above = new byte[length];
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      byte[] line = line(y);
      lines[at++] = UP;
      for (int i = 0; i < length; i++) {
        lines[at++] = (byte) (line[i] - above[i]);
      }
      above = line;
    }
    return lines;
  }

  private byte[] line(int y) {
    byte[] line = new byte[image.getWidth() * CHANNELS];
    for (int x = 0; x < image.getWidth(); x++) {
      int colour = image.getRGB(x, y);
      line[x * CHANNELS] = (byte) (colour >> 16);
      line[x * CHANNELS + 1] = (byte) (colour >> 8);
      line[x * CHANNELS + 2] = (byte) colour;
    }
    return line;
  }

  private static byte[] packed(byte[] data) throws IOException {
    Deflater deflater = new Deflater(JZlib.Z_BEST_COMPRESSION);
    byte[] out = new byte[data.length + data.length / 100 + 64];
    deflater.setInput(data);
    deflater.setOutput(out);
    if (deflater.deflate(JZlib.Z_FINISH) != JZlib.Z_STREAM_END) {
      throw new IOException("deflate did not end: " + deflater.msg);
    }
    deflater.end();
    return Arrays.copyOf(out, (int) deflater.getTotalOut());
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    CRC32 check = new CRC32();
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    check.update(name);
    check.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) check.getValue());
  }
}
