// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/CertificateNames.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace watchkeeper {

namespace {

//! Whether the certificate lists the IP address, or has only a common name.
bool namesAddress(const QSslCertificate &certificate, const QHostAddress &address)
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

//! Whether the certificate lists the host name, or has only a common name. Qt has already verified the name, so a simple
//! comparison is sufficient.
bool namesHost(const QSslCertificate &certificate, const QString &host)
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
    return address.isNull() ? namesHost(certificate, host) : namesAddress(certificate, address);
}

} // namespace watchkeeper
