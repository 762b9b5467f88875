// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/DefaultAlerts.h"

#include "app/alerting/AlertsStore.h"
#include "app/profile/Profile.h"
#include "targets/edit/DocumentChange.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

const QString kDesktop = u"desktop"_s;
constexpr std::chrono::seconds kGrouping{10};

class DefaultAlertsText
{
    Q_DECLARE_TR_FUNCTIONS(DefaultAlerts)
};

//! Returns the name, with a number if an entry already has it.
template<typename Entry>
QString nameFor(const QString &wanted, const QList<Entry> &entries)
{
    QSet<QString> taken;
    for (const Entry &entry : entries)
        taken.insert(entry.name);
    return uniqueName(wanted, taken);
}

} // namespace

AlertRule notifyMeRule(const QStringList &channels)
{
    AlertRule rule;
    rule.name = DefaultAlertsText::tr("Notify me");
    rule.grouping = kGrouping;
    rule.channels = channels;
    return rule;
}

AlertsDocument withDesktopNotifications(AlertsDocument document)
{
    QList<AlertChannel> &channels = document.channels;
    auto channel =
        std::find_if(channels.begin(), channels.end(), [](const AlertChannel &each) { return each.provider == kDesktop; });
    if (channel == channels.end()) {
        const QString name = nameFor(findProvider(kDesktop)->title, channels);
        const auto added = channelFromJson({{u"name"_s, name}, {u"provider"_s, kDesktop}}, {});
        Q_ASSERT(added);
        channels.append(*added);
        channel = std::prev(channels.end());
    }
    channel->paused = false;
    QList<AlertRule> &rules = document.rules;
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const AlertRule &each) { return each.channels.contains(channel->name); });
    if (rule != rules.end()) {
        rule->paused = false;
        return document;
    }
    AlertRule added = notifyMeRule({channel->name});
    added.name = nameFor(added.name, rules);
    rules.append(added);
    return document;
}

QString createDefaultAlerts(const Profile &profile)
{
    if (QFileInfo::exists(profile.targetsFile()) || QFileInfo::exists(profile.alertsFile())
        || hasContent(profile.historyFile()))
        return {};
    const auto edit = [](const LoadedAlerts &present) {
        return Expected<AlertsDocument, QString>(present.content ? *present.document
                                                                 : withDesktopNotifications(AlertsDocument()));
    };
    return changeAlertsFile(profile.alertsFile(), edit).problem;
}

} // namespace watchkeeper
