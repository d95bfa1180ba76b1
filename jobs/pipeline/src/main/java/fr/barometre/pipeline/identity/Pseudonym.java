package fr.barometre.pipeline.identity;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.sql.api.java.UDF1;

/**
 * The name under which a company is published: the first 128 bits of HMAC-SHA256 of its key, the
 * same in every edition of a survey, another in another survey. Travels to the executors.
 */
public final class Pseudonym implements UDF1<String, String>, Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final String survey;
  private final byte[] secret;
  private transient Mac mac;

  Pseudonym(String survey, byte[] secret) {
    this.survey = survey;
    this.secret = secret.clone();
  }

  /** Of a company. */
  @Override
  public String call(String key) {
    return key == null ? null : hash(survey + '\0' + key);
  }

  /** What tells whether two runs had the same secret, and tells nothing of it. */
  public String fingerprint() {
    return hash("fingerprint");
  }

  private String hash(String text) {
    try {
      if (mac == null) {
        mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(secret, ALGORITHM));
      }
      byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible); // every Java platform has it
    }
  }
}
