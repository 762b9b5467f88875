// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/ConnectivitySelection.h"

#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "model/base/HostName.h"
#include "model/base/Quantity.h"
#include "targets/service/TargetGuess.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct ConnectivityMessages
{
    Q_DECLARE_TR_FUNCTIONS(LocalConnectivity)
};

//! Whether a check of the target requires connectivity.
bool needsConnectivity(const Target &target)
{
    const Kind *const kind = findKind(target.kind);
    const bool asksHost = kind && kind->host && !kind->host(target.fields).isEmpty();
    return asksHost || (kind && kind->alwaysContactsHosts);
}

//! Assigns a deterministic ID, so that equal selections compare as equal.
void appendWithStableId(Target target, QList<Target> *referenceTargets)
{
    static const QUuid kIdNamespace(u"{6a8ef3a4-3e5b-4a0e-9f0d-6b3c7d1f5e21}"_s);
    target.id = QUuid::createUuidV5(kIdNamespace, u"%1 %2"_s.arg(target.name, QString::number(referenceTargets->size())));
    referenceTargets->append(target);
}

//! Returns a ping and a TCP connection to port 443. Not every user is allowed to send pings. On this port, many hosts respond, even
//! if only by refusing the connection.
QList<Target> hostReferences(const QString &host)
{
    constexpr int kHttpsPort = 443;
    QList<Target> referenceTargets;
    if (const auto ping =
            makeTarget(u"ping"_s, {{u"host"_s, host}, {u"count"_s, 2}, {u"interval"_s, u"300ms"_s}, {u"maxLoss"_s, 50}}, host))
        appendWithStableId(*ping, &referenceTargets);
    if (const auto tcp = makeTarget(u"tcp"_s, {{u"host"_s, host}, {u"port"_s, kHttpsPort}}, host))
        appendWithStableId(*tcp, &referenceTargets);
    return referenceTargets;
}

QList<Target> resolveReferenceLine(const QString &line, const QList<Target> &targets)
{
    QList<Target> referenceTargets;
    const auto named =
        std::find_if(targets.begin(), targets.end(), [&line](const Target &target) { return target.name == line; });
    if (named != targets.end()) {
        if (needsConnectivity(*named))
            appendWithStableId(*named, &referenceTargets);
        return referenceTargets;
    }
    if (hostProblem(line).isEmpty())
        return hostReferences(line);
    // References are never commands, so PATH isn't searched. A folder in PATH could block this thread forever.
    const auto isNoProgram = [](const QString &) { return false; };
    const auto guessed = guessTarget(line, Schedule(), isNoProgram);
    if (guessed && !runsCommand(guessed->kind) && needsConnectivity(*guessed))
        appendWithStableId(*guessed, &referenceTargets);
    return referenceTargets;
}

QString joinedNames(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names)
        shown.append(displayLine(name));
    if (shown.size() < 2)
        return shown.join(QString());
    const QString last = shown.takeLast();
    return ConnectivityMessages::tr("%1 and %2", "the last two of a list").arg(shown.join(u", "_s), last);
}

} // namespace

ConnectivitySelection connectivitySelection(const Settings &settings, const QList<Target> &targets)
{
    ConnectivitySelection choice;
    if (!settings.value(setting::kMonitorConnectivity).toBool())
        return choice;
    choice.references.usesGateway = settings.value(setting::kConnectivityGateway).toBool();
    const QJsonArray lines = settings.value(setting::kConnectivityReferences).toArray();
    for (const auto &value : lines) {
        const QString line = value.toString().trimmed();
        const ConnectivityReference reference{line, resolveReferenceLine(line, targets)};
        if (!reference.alternatives.isEmpty())
            choice.references.chosen.append(reference);
        else
            choice.problems.append(
                ConnectivityMessages::tr("“%1” can't be used to tell whether this computer is online. Use a host, "
                                         "host:port, a URL, or a target that checks another host.")
                    .arg(displayLine(line)));
    }
    return choice;
}

QString offlineReason(const ConnectivityChange &change)
{
    if (!change.isConnected)
        return ConnectivityMessages::tr("none of its network interfaces is connected");
    if (change.silent.size() == 1)
        return ConnectivityMessages::tr("%1 doesn't respond").arg(joinedNames(change.silent));
    return ConnectivityMessages::tr("%1 don't respond").arg(joinedNames(change.silent));
}

QString connectivityText(const ConnectivityChange &change)
{
    if (!change.isOnline)
        return ConnectivityMessages::tr(
                   "This computer is offline: %1. While it's offline, targets that can't be reached have no "
                   "data and are treated as neither up nor down.")
            .arg(offlineReason(change));
    return ConnectivityMessages::tr("This computer is online again, after %1.")
        .arg(humanDuration(static_cast<double>(change.lostAt.msecsTo(change.at))));
}

} // namespace watchkeeper
