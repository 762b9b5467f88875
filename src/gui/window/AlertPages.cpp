// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/AlertPages.h"

#include "app/monitor/Monitor.h"
#include "gui/alerts/ChannelsPage.h"
#include "gui/alerts/RulesPage.h"
#include "gui/look/TintedIcon.h"
#include "gui/settings/SettingsActions.h"
#include "gui/settings/SettingsDialog.h"
#include "gui/window/BackTestActions.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace watchkeeper {

AlertPages::AlertPages(const Parts &parts)
    : QObject(parts.owner)
    , m_parts(parts)
{
    addAction(u"actionAlertChannels"_s, tr("Alert &channels …"),
              tr("Choose where alerts are sent: chat, email, phone or programs"), u"alertChannels"_s);
    addAction(u"actionAlertRules"_s, tr("&Alert rules …"), tr("Set which alerts are sent, when, where and with what text"),
              u"alertRules"_s);
    parts.menu->insertSeparator(parts.before);
    parts.settings->setExtraPages([parts](SettingsDialog *dialog) -> QList<SettingsPane *> {
        auto *draft = new AlertsDraft(parts.settings->alerts(), dialog);
        auto *rules = new RulesPage(draft, &parts.monitor->targets());
        connect(rules, &RulesPage::backTestRequested, parts.backTest,
                [parts, dialog](const AlertsDocument &document, const QHash<QString, QString> &renamed) {
                    parts.backTest->backTestRules(document, renamed, dialog);
                });
        return {new ChannelsPage(draft, parts.monitor, parts.settings->keeper()), rules};
    });
}

void AlertPages::addAction(const QString &name, const QString &text, const QString &tip, const QString &page)
{
    auto *action = new QAction(actionIcon(u"notice"_s), text, m_parts.owner);
    action->setObjectName(name);
    action->setToolTip(tip);
    action->setStatusTip(tip);
    m_parts.menu->insertAction(m_parts.before, action);
    connect(action, &QAction::triggered, this, [this, page] { m_parts.settings->openPage(page); });
}

} // namespace watchkeeper

#include "moc_AlertPages.cpp"
