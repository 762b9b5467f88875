// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/CurlOptions.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace watchkeeper {

namespace {

using enum CurlMeaning;

// From the manual pages of curl 7.88 and 8. Without options for ftp, mail and telnet, because an `http` target can't check such
// addresses.
constexpr CurlOption kOptions[]{
    {"url", 0, true, Url},
    {"request", 'X', true, Method},
    {"header", 'H', true, Header},
    {"data", 'd', true, Data},
    {"data-ascii", 0, true, Data},
    {"data-binary", 0, true, Data},
    {"data-raw", 0, true, DataRaw},
    {"data-urlencode", 0, true, DataUrlEncode},
    {"url-query", 0, true, UrlQuery},
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
    {"keepalive-cnt", 0, true, Quiet},
    {"trace-config", 0, true, Quiet},
    {"trace-ids", 0, false, Quiet},
    {"libcurl", 0, true, Quiet},
    {"create-file-mode", 0, true, Quiet},
    {"parallel-max", 0, true, Quiet},
    {"parallel-max-host", 0, true, Quiet},
    {"styled-output", 0, false, Quiet},
    {"remove-on-error", 0, false, Quiet},
    {"remote-name-all", 0, false, Quiet},
    {"suppress-connect-headers", 0, false, Quiet},

    {"connect-timeout", 0, true, Omitted},
    {"connect-to", 0, true, Omitted},
    {"upload-file", 'T', true, Omitted},
    {"request-target", 0, true, Omitted},
    {"capath", 0, true, Omitted},
    {"crlfile", 0, true, Omitted},
    {"pinnedpubkey", 0, true, Omitted},
    {"ciphers", 0, true, Omitted},
    {"tls13-ciphers", 0, true, Omitted},
    {"curves", 0, true, Omitted},
    {"tls-max", 0, true, Omitted},
    {"tlsv1", '1', false, Omitted},
    {"tlsv1.0", 0, false, Omitted},
    {"tlsv1.1", 0, false, Omitted},
    {"tlsv1.2", 0, false, Omitted},
    {"tlsv1.3", 0, false, Omitted},
    {"ssl-no-revoke", 0, false, Omitted},
    {"ntlm", 0, false, Omitted},
    {"negotiate", 0, false, Omitted},
    {"anyauth", 0, false, Omitted},
    {"aws-sigv4", 0, true, Omitted},
    {"netrc", 'n', false, Omitted},
    {"netrc-optional", 0, false, Omitted},
    {"netrc-file", 0, true, Omitted},
    {"location-trusted", 0, false, Omitted},
    {"post301", 0, false, Omitted},
    {"post302", 0, false, Omitted},
    {"post303", 0, false, Omitted},
    {"http1.0", '0', false, Omitted},
    {"http3", 0, false, Omitted},
    {"http3-only", 0, false, Omitted},
    {"path-as-is", 0, false, Omitted},
    {"cookie-jar", 'c', true, Omitted},
    {"junk-session-cookies", 'j', false, Omitted},
    {"config", 'K', true, Omitted},
    {"next", ':', false, Omitted},
    {"parallel", 'Z', false, Omitted},
    {"retry", 0, true, Omitted},
    {"retry-delay", 0, true, Omitted},
    {"retry-max-time", 0, true, Omitted},
    {"retry-all-errors", 0, false, Omitted},
    {"retry-connrefused", 0, false, Omitted},
    {"limit-rate", 0, true, Omitted},
    {"rate", 0, true, Omitted},
    {"speed-limit", 'Y', true, Omitted},
    {"speed-time", 'y', true, Omitted},
    {"max-filesize", 0, true, Omitted},
    {"time-cond", 'z', true, Omitted},
    {"etag-save", 0, true, Omitted},
    {"etag-compare", 0, true, Omitted},
    {"continue-at", 'C', true, Omitted},
    {"noproxy", 0, true, Omitted},
    {"preproxy", 0, true, Omitted},
    {"proxytunnel", 'p', false, Omitted},
    {"proxy-header", 0, true, Omitted},
    {"proxy-insecure", 0, false, Omitted},
    {"proxy-cacert", 0, true, Omitted},
    {"proxy-capath", 0, true, Omitted},
    {"proxy-cert", 0, true, Omitted},
    {"proxy-cert-type", 0, true, Omitted},
    {"proxy-ciphers", 0, true, Omitted},
    {"proxy-crlfile", 0, true, Omitted},
    {"proxy-key", 0, true, Omitted},
    {"proxy-key-type", 0, true, Omitted},
    {"proxy-pass", 0, true, Omitted},
    {"proxy-pinnedpubkey", 0, true, Omitted},
    {"proxy-service-name", 0, true, Omitted},
    {"proxy-tls13-ciphers", 0, true, Omitted},
    {"proxy-tlsauthtype", 0, true, Omitted},
    {"proxy-tlspassword", 0, true, Omitted},
    {"proxy-tlsuser", 0, true, Omitted},
    {"proxy1.0", 0, true, Omitted},
    {"socks4", 0, true, Omitted},
    {"socks4a", 0, true, Omitted},
    {"haproxy-protocol", 0, false, Omitted},
    {"unix-socket", 0, true, Omitted},
    {"abstract-unix-socket", 0, true, Omitted},
    {"interface", 0, true, Omitted},
    {"local-port", 0, true, Omitted},
    {"dns-servers", 0, true, Omitted},
    {"dns-interface", 0, true, Omitted},
    {"doh-url", 0, true, Omitted},
    {"happy-eyeballs-timeout-ms", 0, true, Omitted},
    {"expect100-timeout", 0, true, Omitted},
    {"proto", 0, true, Omitted},
    {"proto-default", 0, true, Omitted},
    {"proto-redir", 0, true, Omitted},
    {"alt-svc", 0, true, Omitted},
    {"hsts", 0, true, Omitted},
    {"variable", 0, true, Omitted},
    {"tlsauthtype", 0, true, Omitted},
    {"tlspassword", 0, true, Omitted},
    {"tlsuser", 0, true, Omitted},
    {"ech", 0, true, Omitted},
    {"signature-algorithms", 0, true, Omitted},
    {"engine", 0, true, Omitted},
    {"egd-file", 0, true, Omitted},
    {"random-file", 0, true, Omitted},
    {"delegation", 0, true, Omitted},
    {"service-name", 0, true, Omitted},
    {"login-options", 0, true, Omitted},
    {"sasl-authzid", 0, true, Omitted},
    {"socks5-gssapi-service", 0, true, Omitted},
    {"haproxy-clientip", 0, true, Omitted},
    {"ipfs-gateway", 0, true, Omitted},
    {"ip-tos", 0, true, Omitted},
    {"vlan-priority", 0, true, Omitted},
    {"dns-ipv4-addr", 0, true, Omitted},
    {"dns-ipv6-addr", 0, true, Omitted},
    {"http0.9", 0, false, Omitted},
    {"tr-encoding", 0, false, Omitted},
    {"raw", 0, false, Omitted},
    {"ignore-content-length", 0, false, Omitted},
    {"cert-status", 0, false, Omitted},
    {"false-start", 0, false, Omitted},
    {"tcp-fastopen", 0, false, Omitted},
    {"mptcp", 0, false, Omitted},
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

using namespace Qt::StringLiterals;

namespace {

class CurlOptionsText
{
    Q_DECLARE_TR_FUNCTIONS(CurlRequest)
};

//! Whether the check sets this header field itself, because it defines where a message ends.
bool isReservedHeader(const QString &name)
{
    static const QStringList own{u"connection"_s, u"content-length"_s, u"transfer-encoding"_s, u"te"_s, u"trailer"_s,
                                 u"upgrade"_s,    u"expect"_s};
    return own.contains(name.toLower());
}

//! Whether the header field can make the server reply with 304 or with only a part of the page.
bool isConditionalHeader(const QString &name)
{
    static const QStringList conditional{u"if-none-match"_s, u"if-modified-since"_s, u"if-match"_s, u"if-unmodified-since"_s,
                                         u"if-range"_s};
    return conditional.contains(name.toLower());
}

} // namespace

QString omittedHeaderReason(const QString &name)
{
    if (isReservedHeader(name) || name.startsWith(u':'))
        return CurlOptionsText::tr("the check sets this header field itself.");
    if (isConditionalHeader(name))
        return CurlOptionsText::tr("with this header field, the server might not return the page.");
    return {};
}

QString omittedOptionReason(const CurlOption &option)
{
    const QLatin1StringView name(option.name);
    if (name == "connect-timeout"_L1)
        return CurlOptionsText::tr("one timeout covers the whole check.");
    if (name == "connect-to"_L1)
        return CurlOptionsText::tr("a host's address can only be set with --resolve.");
    if (name == "upload-file"_L1)
        return CurlOptionsText::tr("a file can only be sent in a form.");
    if (name.startsWith("retry"_L1))
        return CurlOptionsText::tr("the number of attempts is a setting of the target.");
    if (name.startsWith("http"_L1))
        return CurlOptionsText::tr("checks use HTTP/1.1 or HTTP/2.");
    if (name == "ntlm"_L1 || name == "negotiate"_L1 || name == "anyauth"_L1)
        return CurlOptionsText::tr("this login method requires “client” to be set to qt.");
    return CurlOptionsText::tr("checks have no equivalent option.");
}

namespace {

const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(u"\\$\\{(?:env|file|keychain):[^}]*\\}"_s);
    return pattern;
}

//! Encodes text for use in an address. Placeholders stay unchanged.
QString percentEncoded(const QString &text)
{
    QString encoded;
    qsizetype begin = 0;
    const auto addUpTo = [&](qsizetype end) {
        encoded += QString::fromLatin1(QUrl::toPercentEncoding(text.sliced(begin, end - begin)));
    };
    for (auto found = placeholder().globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        addUpTo(match.capturedStart());
        encoded += match.captured();
        begin = match.capturedEnd();
    }
    addUpTo(text.size());
    return encoded;
}

} // namespace

QString encodedPair(const QString &value)
{
    const qsizetype equals = value.indexOf(u'=');
    const QString encoded = percentEncoded(value.sliced(equals + 1));
    return equals > 0 ? value.first(equals) + u'=' + encoded : encoded;
}

bool isFromFile(const QString &value)
{
    return !value.contains(u'=') && value.contains(u'@');
}

QString encodedUser(const QString &user)
{
    const qsizetype colon = user.indexOf(u':');
    return colon < 0 ? percentEncoded(user) : percentEncoded(user.first(colon)) + u':' + percentEncoded(user.sliced(colon + 1));
}

namespace {

QString malformedPairText()
{
    return CurlOptionsText::tr("it isn't in the form name=value.");
}

} // namespace

QString CurlForm::insertPart(QJsonObject *into, QStringList *names, const QString &name, const QString &value)
{
    if (m_form.contains(name) || m_files.contains(name))
        return CurlOptionsText::tr("a name can appear only once in a form.");
    into->insert(name, value);
    names->append(name);
    return {};
}

QString CurlForm::add(const QString &part)
{
    const qsizetype equals = part.indexOf(u'=');
    if (equals <= 0)
        return malformedPairText();
    const QString name = part.first(equals);
    const QString value = part.sliced(equals + 1);
    if (value.startsWith(u'<'))
        return CurlOptionsText::tr("a value can't be read from a file. Enter the file's content in the form instead.");
    if (!value.startsWith(u'@')) {
        const qsizetype type = value.indexOf(";type="_L1);
        return insertPart(&m_form, &m_formNames, name, type < 0 ? value : value.first(type));
    }
    if (value.contains(";filename="_L1))
        return CurlOptionsText::tr("a file can only be sent under its own name.");
    return insertPart(&m_files, &m_fileNames, name, value.sliced(1));
}

QString CurlForm::addText(const QString &part)
{
    const qsizetype equals = part.indexOf(u'=');
    return equals <= 0 ? malformedPairText() : insertPart(&m_form, &m_formNames, part.first(equals), part.sliced(equals + 1));
}

void CurlForm::addTo(QJsonObject *fields) const
{
    if (!m_form.isEmpty())
        fields->insert(u"form"_s, m_form);
    if (!m_files.isEmpty())
        fields->insert(u"files"_s, m_files);
    else if (!m_form.isEmpty())
        fields->insert(u"formType"_s, u"multipart"_s);
}

QHash<QString, QStringList> CurlForm::order() const
{
    return {{u"form"_s, m_formNames}, {u"files"_s, m_fileNames}};
}

} // namespace watchkeeper
