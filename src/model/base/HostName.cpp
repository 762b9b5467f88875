// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/HostName.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxName = 253; // RFC 1035, 2.3.4, without the final dot
constexpr qsizetype kMaxLabel = 63;

class HostNameText
{
    Q_DECLARE_TR_FUNCTIONS(HostName)
};

bool isLabelCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || c.isMark() || c == QLatin1Char('-') || c == QLatin1Char('_');
}

bool isNumeric(const QString &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

bool isIpv4(const QStringList &labels)
{
    return labels.size() == 4 && std::all_of(labels.begin(), labels.end(), [](const QString &label) {
               return isNumeric(label) && label.size() <= 3 && label.toInt() <= 255
                   && (label.size() == 1
                       || !label.startsWith(QLatin1Char('0'))); // some programs read 010 as octal, others as decimal
           });
}

//! Uses QUrl's parser for IPv6 literals (RFC 3986, 3.2.2). A zone, as in `fe80::1%eth0` (RFC 4007), is checked separately.
bool isIpv6(const QString &host)
{
    const qsizetype percent = host.indexOf(QLatin1Char('%'));
    const QString address = percent < 0 ? host : host.first(percent);
    const QString zone = percent < 0 ? QStringLiteral("0") : host.sliced(percent + 1);
    if (zone.isEmpty() || !std::all_of(zone.begin(), zone.end(), isLabelCharacter))
        return false;
    QUrl url;
    url.setHost(QLatin1Char('[') + address + QLatin1Char(']'), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty();
}

bool isName(const QStringList &labels)
{
    return std::all_of(labels.begin(), labels.end(), [](const QString &label) {
        return !label.isEmpty() && label.size() <= kMaxLabel && !label.startsWith(QLatin1Char('-'))
            && !label.endsWith(QLatin1Char('-')) && std::all_of(label.begin(), label.end(), isLabelCharacter);
    });
}

} // namespace

QString hostProblem(const QString &host)
{
    if (host.isEmpty())
        return HostNameText::tr("Enter a host name or an address.");
    if (host.startsWith(QLatin1Char('-')))
        return HostNameText::tr("A host name can't begin with a hyphen.");
    if (host.contains(QLatin1Char(':')) && isIpv6(host))
        return {};
    if (host.contains(QLatin1Char(':')) || host.contains(QLatin1Char('/')) || host.startsWith(QLatin1Char('[')))
        return HostNameText::tr("Enter only the host name or the address, without scheme, brackets, port or path.");
    const QString name = host.endsWith(QLatin1Char('.')) ? host.chopped(1) : host;
    const QStringList labels = name.split(QLatin1Char('.'));
    if (isNumeric(labels.last()))
        return isIpv4(labels) && name == host
            ? QString()
            : HostNameText::tr("This isn't a valid IPv4 address. Use four numbers from 0 to 255, separated by dots.");
    if (name.size() > kMaxName || !isName(labels))
        return HostNameText::tr("This isn't a valid host name. Use letters, digits and hyphens, in parts of up to 63 "
                                "characters separated by dots.");
    return {};
}

namespace {

//! Returns whether the certificate lists the IP address, or has only a common name.
bool certificateMatchesAddress(const QSslCertificate &certificate, const QHostAddress &address)
{
    const auto names = certificate.subjectAlternativeNames();
    const QStringList addresses = names.values(QSsl::IpAddressEntry);
    return names.isEmpty() || std::any_of(addresses.begin(), addresses.end(), [&address](const QString &name) {
               return QHostAddress(name).isEqual(address, QHostAddress::StrictConversion);
           });
}

bool isSameName(const QString &name, const QString &other)
{
    return name.compare(other, Qt::CaseInsensitive) == 0 || QUrl::toAce(name) == QUrl::toAce(other);
}

//! Returns whether the certificate lists the host name, or has only a common name. Qt has already verified the
//! name, so a simple comparison is sufficient.
bool certificateMatchesHost(const QSslCertificate &certificate, const QString &host)
{
    const auto names = certificate.subjectAlternativeNames();
    const QStringList hosts = names.values(QSsl::DnsEntry);
    if (hosts.isEmpty() && !names.contains(QSsl::IpAddressEntry))
        return true;
    return std::any_of(hosts.begin(), hosts.end(), [&host](const QString &name) {
        return name.startsWith(QLatin1String("*.")) ? isSameName(name.section(u'.', 1), host.section(u'.', 1))
                                                    : isSameName(name, host);
    });
}

} // namespace

bool isIssuedFor(const QSslCertificate &certificate, const QString &host)
{
    const QHostAddress address(host);
    return address.isNull() ? certificateMatchesHost(certificate, host) : certificateMatchesAddress(certificate, address);
}

} // namespace watchkeeper
