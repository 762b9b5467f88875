// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/CurlOptions.h"

namespace watchkeeper {

namespace {

using enum CurlMeaning;

// From the manual page of curl 7.88 and 8; those of ftp, mail and telnet are not here: such addresses are no web pages.
constexpr CurlOption kOptions[]{
    {"url", 0, true, Url},
    {"request", 'X', true, Method},
    {"header", 'H', true, Header},
    {"data", 'd', true, Data},
    {"data-ascii", 0, true, Data},
    {"data-binary", 0, true, Data},
    {"data-raw", 0, true, DataRaw},
    {"data-urlencode", 0, true, DataUrlEncode},
    {"json", 0, true, Json},
    {"get", 'G', false, Get},
    {"head", 'I', false, Head},
    {"user", 'u', true, User},
    {"oauth2-bearer", 0, true, BearerToken},
    {"insecure", 'k', false, Insecure},
    {"max-time", 'm', true, MaxTime},
    {"max-redirs", 0, true, MaxRedirects},
    {"proxy", 'x', true, Proxy},
    {"socks5", 0, true, SocksProxy},
    {"socks5-hostname", 0, true, SocksProxy},
    {"proxy-user", 'U', true, ProxyUser},
    {"user-agent", 'A', true, UserAgent},
    {"referer", 'e', true, Referer},
    {"cookie", 'b', true, Cookie},
    {"ipv4", '4', false, Ipv4},
    {"ipv6", '6', false, Ipv6},
    {"cacert", 0, true, CaFile},
    {"resolve", 0, true, Resolve},
    {"form", 'F', true, Form},
    {"form-string", 0, true, FormString},
    {"cert", 'E', true, Certificate},
    {"key", 0, true, Key},
    {"pass", 0, true, Passphrase},
    {"digest", 0, false, Digest},
    {"http2", 0, false, Http2},
    {"http2-prior-knowledge", 0, false, Http2},
    {"range", 'r', true, Range},

    {"silent", 's', false, Quiet},
    {"show-error", 'S', false, Quiet},
    {"verbose", 'v', false, Quiet},
    {"include", 'i', false, Quiet},
    {"show-headers", 0, false, Quiet},
    {"fail", 'f', false, Quiet},
    {"fail-with-body", 0, false, Quiet},
    {"fail-early", 0, false, Quiet},
    {"location", 'L', false, Quiet},
    {"compressed", 0, false, Quiet},
    {"progress-bar", '#', false, Quiet},
    {"no-progress-meter", 0, false, Quiet},
    {"no-buffer", 'N', false, Quiet},
    {"disable", 'q', false, Quiet},
    {"basic", 0, false, Quiet},
    {"http1.1", 0, false, Quiet},
    {"globoff", 'g', false, Quiet},
    {"remote-name", 'O', false, Quiet},
    {"remote-header-name", 'J', false, Quiet},
    {"no-keepalive", 0, false, Quiet},
    {"tcp-nodelay", 0, false, Quiet},
    {"output", 'o', true, Quiet},
    {"output-dir", 0, true, Quiet},
    {"create-dirs", 0, false, Quiet},
    {"write-out", 'w', true, Quiet},
    {"dump-header", 'D', true, Quiet},
    {"stderr", 0, true, Quiet},
    {"trace", 0, true, Quiet},
    {"trace-ascii", 0, true, Quiet},
    {"trace-time", 0, false, Quiet},
    {"keepalive-time", 0, true, Quiet},

    {"connect-timeout", 0, true, LeftOut},
    {"connect-to", 0, true, LeftOut},
    {"upload-file", 'T', true, LeftOut},
    {"request-target", 0, true, LeftOut},
    {"capath", 0, true, LeftOut},
    {"crlfile", 0, true, LeftOut},
    {"pinnedpubkey", 0, true, LeftOut},
    {"ciphers", 0, true, LeftOut},
    {"tls13-ciphers", 0, true, LeftOut},
    {"curves", 0, true, LeftOut},
    {"tls-max", 0, true, LeftOut},
    {"tlsv1", '1', false, LeftOut},
    {"tlsv1.0", 0, false, LeftOut},
    {"tlsv1.1", 0, false, LeftOut},
    {"tlsv1.2", 0, false, LeftOut},
    {"tlsv1.3", 0, false, LeftOut},
    {"ssl-no-revoke", 0, false, LeftOut},
    {"ntlm", 0, false, LeftOut},
    {"negotiate", 0, false, LeftOut},
    {"anyauth", 0, false, LeftOut},
    {"aws-sigv4", 0, true, LeftOut},
    {"netrc", 'n', false, LeftOut},
    {"netrc-optional", 0, false, LeftOut},
    {"netrc-file", 0, true, LeftOut},
    {"location-trusted", 0, false, LeftOut},
    {"post301", 0, false, LeftOut},
    {"post302", 0, false, LeftOut},
    {"post303", 0, false, LeftOut},
    {"http1.0", '0', false, LeftOut},
    {"http3", 0, false, LeftOut},
    {"http3-only", 0, false, LeftOut},
    {"path-as-is", 0, false, LeftOut},
    {"cookie-jar", 'c', true, LeftOut},
    {"junk-session-cookies", 'j', false, LeftOut},
    {"config", 'K', true, LeftOut},
    {"next", ':', false, LeftOut},
    {"parallel", 'Z', false, LeftOut},
    {"retry", 0, true, LeftOut},
    {"retry-delay", 0, true, LeftOut},
    {"retry-max-time", 0, true, LeftOut},
    {"retry-all-errors", 0, false, LeftOut},
    {"retry-connrefused", 0, false, LeftOut},
    {"limit-rate", 0, true, LeftOut},
    {"rate", 0, true, LeftOut},
    {"speed-limit", 'Y', true, LeftOut},
    {"speed-time", 'y', true, LeftOut},
    {"max-filesize", 0, true, LeftOut},
    {"time-cond", 'z', true, LeftOut},
    {"etag-save", 0, true, LeftOut},
    {"etag-compare", 0, true, LeftOut},
    {"continue-at", 'C', true, LeftOut},
    {"noproxy", 0, true, LeftOut},
    {"preproxy", 0, true, LeftOut},
    {"proxytunnel", 'p', false, LeftOut},
    {"proxy-header", 0, true, LeftOut},
    {"proxy-insecure", 0, false, LeftOut},
    {"proxy-cacert", 0, true, LeftOut},
    {"socks4", 0, true, LeftOut},
    {"socks4a", 0, true, LeftOut},
    {"haproxy-protocol", 0, false, LeftOut},
    {"unix-socket", 0, true, LeftOut},
    {"abstract-unix-socket", 0, true, LeftOut},
    {"interface", 0, true, LeftOut},
    {"local-port", 0, true, LeftOut},
    {"dns-servers", 0, true, LeftOut},
    {"dns-interface", 0, true, LeftOut},
    {"doh-url", 0, true, LeftOut},
    {"happy-eyeballs-timeout-ms", 0, true, LeftOut},
    {"expect100-timeout", 0, true, LeftOut},
    {"proto", 0, true, LeftOut},
    {"proto-default", 0, true, LeftOut},
    {"proto-redir", 0, true, LeftOut},
    {"remote-time", 'R', false, Quiet},
    {"key-type", 0, true, Quiet},
    {"cert-type", 0, true, Quiet},
};

} // namespace

const CurlOption *curlOption(const QString &longName)
{
    const CurlOption *abbreviated = nullptr;
    int candidates = 0;
    for (const CurlOption &option : kOptions) {
        const QLatin1StringView name(option.name);
        if (name == longName)
            return &option;
        if (!longName.isEmpty() && name.startsWith(longName)) {
            abbreviated = &option;
            ++candidates;
        }
    }
    return candidates == 1 ? abbreviated : nullptr;
}

const CurlOption *curlOption(QChar letter)
{
    for (const CurlOption &option : kOptions) {
        if (option.letter != 0 && letter == QLatin1Char(option.letter))
            return &option;
    }
    return nullptr;
}

} // namespace watchkeeper
