// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/service/ServerAddress.h"

#include "model/base/HostName.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

QString ServerAddress::server() const
{
    return port.isEmpty() ? host : host + u':' + port;
}

QString ServerAddress::bareHost() const
{
    return host.startsWith(u'[') && host.endsWith(u']') ? host.sliced(1, host.size() - 2) : host;
}

Expected<ServerAddress, QString> splitServerAddress(const QString &text, const QString &wanted)
{
    static const QRegularExpression form(
        u"^(?:([A-Za-z][A-Za-z0-9+.-]*)://)?([^/?#]*@)?(\\[[^\\]]*\\]|(?:\\$\\{[^}]*\\}|[^/?#:])*|[^/?#]*:[^/?#]*:[^/?#]*)"
        "(?::([0-9]*))?([/?][^#]*)?(?:#.*)?$"_s);
    const auto match = form.match(text);
    ServerAddress address{match.captured(1).toLower(), match.captured(2), match.captured(3), match.captured(4),
                          match.captured(5)};
    if (!match.hasMatch() || address.host.isEmpty())
        return Unexpected(wanted);
    const int port = address.port.toInt();
    if (!address.port.isEmpty() && (port < 1 || port > 65535))
        return Unexpected(QCoreApplication::translate("ServerAddress", "“%1” isn't a valid port. Ports range from 1 to 65535.")
                              .arg(address.port));
    const bool containsPlaceholder = address.host.contains("${"_L1);
    if (address.host.contains(u':') && !address.host.startsWith(u'[') && !containsPlaceholder)
        address.host = u'[' + address.host + u']';
    if (const QString problem = hostProblem(address.bareHost()); !problem.isEmpty() && !containsPlaceholder)
        return Unexpected(problem);
    return address;
}

} // namespace watchkeeper
