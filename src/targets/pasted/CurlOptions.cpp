// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/CurlRequest.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <utility>
#include <vector>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

using enum CurlMeaning;

//! One row of the table of converted options. An entry such as `X:request=` has a short form and a value.
struct OptionRow
{
    const char *entry;
    CurlMeaning meaning;
    const char *field = nullptr;
    const char *fieldValue = nullptr;
};

// From the manual pages of curl 7.88 and 8. Without options for ftp, mail and telnet, because an `http` target can't check such
// addresses.
constexpr OptionRow kConverted[]{
    {"url=", Url},
    {"X:request=", Method},
    {"H:header=", Header},
    {"d:data=", Data},
    {"data-ascii=", Data},
    {"data-binary=", Data},
    {"data-raw=", DataRaw},
    {"data-urlencode=", DataUrlEncode},
    {"url-query=", UrlQuery},
    {"json=", Json},
    {"G:get", Get},
    {"I:head", Head},
    {"u:user=", User},
    {"oauth2-bearer=", SingleField, "bearerToken"},
    {"k:insecure", SingleField, "verifyTls"},
    {"m:max-time=", MaxTime},
    {"max-redirs=", MaxRedirects},
    {"x:proxy=", Proxy},
    {"socks5=", SocksProxy},
    {"socks5-hostname=", SocksProxy},
    {"U:proxy-user=", ProxyUser},
    {"A:user-agent=", SingleField, "userAgent"},
    {"e:referer=", Referer},
    {"b:cookie=", Cookie},
    {"4:ipv4", SingleField, "ipFamily", "ipv4"},
    {"6:ipv6", SingleField, "ipFamily", "ipv6"},
    {"cacert=", SingleField, "caFile"},
    {"resolve=", Resolve},
    {"F:form=", Form},
    {"form-string=", FormString},
    {"E:cert=", Certificate},
    {"key=", SingleField, "clientKey"},
    {"pass=", SingleField, "clientPassphrase"},
    {"digest", Digest},
    {"http2", SingleField, "httpVersion", "2"},
    {"http2-prior-knowledge", SingleField, "httpVersion", "2"},
    {"r:range=", Range},
};

constexpr auto kQuiet =
    "s:silent S:show-error v:verbose i:include show-headers f:fail fail-with-body fail-early L:location compressed "
    "#:progress-bar no-progress-meter N:no-buffer q:disable basic http1.1 g:globoff O:remote-name "
    "J:remote-header-name no-keepalive tcp-nodelay o:output= output-dir= create-dirs w:write-out= D:dump-header= "
    "stderr= trace= trace-ascii= trace-time keepalive-time= keepalive-cnt= trace-config= trace-ids libcurl= "
    "create-file-mode= parallel-max= parallel-max-host= styled-output remove-on-error remote-name-all "
    "suppress-connect-headers R:remote-time key-type= cert-type=";
constexpr auto kOmitted =
    "connect-timeout= connect-to= T:upload-file= request-target= capath= crlfile= pinnedpubkey= ciphers= "
    "tls13-ciphers= curves= tls-max= 1:tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 ssl-no-revoke ntlm negotiate anyauth "
    "aws-sigv4= n:netrc netrc-optional netrc-file= location-trusted post301 post302 post303 0:http1.0 http3 "
    "http3-only path-as-is c:cookie-jar= j:junk-session-cookies K:config= ::next Z:parallel retry= retry-delay= "
    "retry-max-time= retry-all-errors retry-connrefused limit-rate= rate= Y:speed-limit= y:speed-time= max-filesize= "
    "z:time-cond= etag-save= etag-compare= C:continue-at= noproxy= preproxy= p:proxytunnel proxy-header= "
    "proxy-insecure proxy-cacert= proxy-capath= proxy-cert= proxy-cert-type= proxy-ciphers= proxy-crlfile= "
    "proxy-key= proxy-key-type= proxy-pass= proxy-pinnedpubkey= proxy-service-name= proxy-tls13-ciphers= "
    "proxy-tlsauthtype= proxy-tlspassword= proxy-tlsuser= proxy1.0= socks4= socks4a= haproxy-protocol unix-socket= "
    "abstract-unix-socket= interface= local-port= dns-servers= dns-interface= doh-url= happy-eyeballs-timeout-ms= "
    "expect100-timeout= proto= proto-default= proto-redir= alt-svc= hsts= variable= tlsauthtype= tlspassword= "
    "tlsuser= ech= signature-algorithms= engine= egd-file= random-file= delegation= service-name= login-options= "
    "sasl-authzid= socks5-gssapi-service= haproxy-clientip= ipfs-gateway= ip-tos= vlan-priority= dns-ipv4-addr= "
    "dns-ipv6-addr= http0.9 tr-encoding raw ignore-content-length cert-status false-start tcp-fastopen mptcp";

CurlOption optionOf(QLatin1StringView entry, CurlMeaning meaning)
{
    const bool hasLetter = entry.size() > 2 && entry[1] == u':';
    const bool hasValue = entry.endsWith('='_L1);
    const qsizetype begin = hasLetter ? 2 : 0;
    return {entry.sliced(begin, entry.size() - begin - (hasValue ? 1 : 0)), hasLetter ? QChar(entry[0]) : QChar(), hasValue,
            meaning};
}

const std::vector<CurlOption> &allOptions()
{
    static const std::vector<CurlOption> all = [] {
        std::vector<CurlOption> options;
        for (const OptionRow &row : kConverted) {
            options.push_back(optionOf(QLatin1StringView(row.entry), row.meaning));
            options.back().field = row.field;
            options.back().fieldValue = row.fieldValue;
        }
        for (const auto &[list, meaning] : {std::pair(kQuiet, Quiet), std::pair(kOmitted, Omitted)}) {
            for (const QLatin1StringView entry : QLatin1StringView(list).tokenize(u' '))
                options.push_back(optionOf(entry, meaning));
        }
        return options;
    }();
    return all;
}

} // namespace

const CurlOption *curlOption(const QString &longName)
{
    const CurlOption *abbreviated = nullptr;
    int candidates = 0;
    for (const CurlOption &option : allOptions()) {
        if (option.name == longName)
            return &option;
        if (!longName.isEmpty() && option.name.startsWith(longName)) {
            abbreviated = &option;
            ++candidates;
        }
    }
    return candidates == 1 ? abbreviated : nullptr;
}

const CurlOption *curlOption(QChar letter)
{
    const auto found = std::find_if(allOptions().begin(), allOptions().end(),
                                    [letter](const CurlOption &option) { return option.letter == letter; });
    return found == allOptions().end() || letter.isNull() ? nullptr : &*found;
}

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
    const QLatin1StringView name = option.name;
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
