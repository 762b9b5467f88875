// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/http/DigestRoute.h"

#include "support/http/HttpFaultRoutes.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTcpSocket>

namespace watchkeeper::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kRealm = "http-auth@example.org";
constexpr auto kOpaque = "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS";

//! Returns the parameters of the client's Authorization header by name. `scheme` is its first word.
QHash<QByteArray, QByteArray> credentials(const QByteArray &head)
{
    static const QRegularExpression line(u"\\r\\nAuthorization: (\\w+) ([^\\r]*)\\r\\n"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression pair(u"([\\w*]+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,\\s]+))"_s);
    QHash<QByteArray, QByteArray> found;
    const auto field = line.match(QString::fromLatin1(head));
    found["scheme"] = field.captured(1).toLatin1();
    for (auto it = pair.globalMatch(field.captured(2)); it.hasNext();) {
        const auto match = it.next();
        found[match.captured(1).toLatin1()] = (match.captured(2) + match.captured(3)).toLatin1();
    }
    return found;
}

QByteArray hashed(const QByteArray &algorithm, const QByteArray &text)
{
    const bool isMd5 = algorithm.startsWith("md5");
    return QCryptographicHash::hash(text, isMd5 ? QCryptographicHash::Md5 : QCryptographicHash::Sha256).toHex();
}

QByteArray challenge(const QByteArray &algorithm, const QByteArray &sort, const QByteArray &nonce, bool isStale)
{
    QByteArray value = "WWW-Authenticate: Digest realm=\"" + QByteArray(kRealm) + "\", nonce=\"" + nonce + "\", opaque=\""
        + kOpaque + "\", algorithm=" + algorithm.toUpper().replace("-SESS", "-sess");
    if (!sort.contains("no-qop"))
        value += sort.contains("auth-int") ? ", qop=\"auth-int\"" : ", qop=\"auth, auth-int\"";
    if (sort.contains("userhash"))
        value += ", userhash=true";
    if (isStale)
        value += ", stale=TRUE";
    return value + ", charset=UTF-8\r\n";
}

//! Returns whether the client sent the response that RFC 7616, 3.4 requires for the correct password.
bool isProved(const FaultRequest &request, const QByteArray &algorithm, const QByteArray &sort, const QByteArray &nonce)
{
    const auto said = credentials(request.head);
    const QByteArray user = kDigestUser;
    const QByteArray name = sort.contains("userhash") ? hashed(algorithm, user + ':' + kRealm) : user;
    QByteArray first = hashed(algorithm, user + ':' + kRealm + ':' + kDigestPassword);
    if (algorithm.endsWith("-sess"))
        first = hashed(algorithm, first + ':' + nonce + ':' + said.value("cnonce"));
    const QByteArray qop = sort.contains("auth-int") ? "auth-int" : "auth";
    const QByteArray body = qop == "auth-int" ? ':' + hashed(algorithm, request.body) : QByteArray();
    const QByteArray second = hashed(algorithm, request.method + ':' + request.path + body);
    const QByteArray middle =
        sort.contains("no-qop") ? QByteArray(":") : ':' + said.value("nc") + ':' + said.value("cnonce") + ':' + qop + ':';
    return said.value("username") == name && said.value("realm") == kRealm && said.value("nonce") == nonce
        && said.value("uri") == request.path && said.value("opaque") == kOpaque
        && (sort.contains("no-qop") || (said.value("qop") == qop && said.value("nc").size() == 8))
        && said.value("response") == hashed(algorithm, first + ':' + nonce + middle + second);
}

QByteArray algorithmOf(const QByteArray &sort)
{
    const QByteArray first = sort.split(',').first();
    return first == "several" ? QByteArray("sha-256") : first;
}

} // namespace

void serveDigest(QTcpSocket *socket, const FaultRequest &request, const QByteArray &sort)
{
    const QByteArray algorithm = algorithmOf(sort);
    const QByteArray said = credentials(request.head).value("nonce");
    const bool hasStale = sort.contains("stale") && (said == "old" || sort.contains("stale-for-ever"));
    const QByteArray wanted = sort.contains("stale") ? "fresh" : "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
    if (!hasStale && isProved(request, algorithm, sort, wanted)) {
        if (sort.contains("redirect") && !request.path.contains("?again"))
            reply(socket, "302 Found", "", "Location: " + request.path + "?again\r\n");
        else
            reply(socket, "200 OK", "You are in.\n");
        return;
    }
    const QByteArray nonce = sort.contains("stale") && said.isEmpty() ? QByteArray("old") : wanted;
    QByteArray fields = challenge(algorithm, sort, nonce, hasStale);
    if (sort.startsWith("several"))
        fields = "WWW-Authenticate: Basic realm=\"a, b=c\", Newer token68==, Digest realm=\"x\", nonce=\"n\", "
                 "algorithm=SHA-512-256, "
                 "qop=\"auth\"\r\n"
            + challenge("md5", sort, nonce, false) + fields;
    if (sort == "no-nonce")
        fields = "WWW-Authenticate: Digest realm=\"x\"\r\n";
    reply(socket, "401 Unauthorized", "Who are you?\n", fields);
}

} // namespace watchkeeper::test
