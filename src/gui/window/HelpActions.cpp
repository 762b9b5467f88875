// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/HelpActions.h"

#include "gui/about/AboutDialog.h"
#include "gui/about/Changelog.h"
#include "gui/about/ManualWindow.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/window/MessagePanel.h"

#include <QAction>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! The key in window.ini for the last program version that was started.
const QString kVersionKey = u"version"_s;

} // namespace

HelpActions::HelpActions(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    connect(parts.manual, &QAction::triggered, this, &HelpActions::showManual);
    connect(parts.about, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(m_parts.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(parts.whatsNew, &QAction::triggered, this,
            [this] { showChanges(changesIn(m_parts.changelog, QCoreApplication::applicationVersion())); });
    announceNews();
}

void HelpActions::showManual()
{
    if (!m_manual) {
        m_manual = new ManualWindow(m_parts.window);
        m_manual->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

void HelpActions::announceNews()
{
    const QString current = QCoreApplication::applicationVersion();
    const QString last = m_parts.state->value(kVersionKey).toString();
    m_parts.state->set(kVersionKey, current);
    if (last.isEmpty())
        return; // in the first run, everything is new
    const QString changes = changesSince(m_parts.changelog, last, current);
    if (changes.isEmpty())
        return;
    Message message;
    message.text = tr("This is Watchkeeper %1. The previous version was %2.").arg(current, last);
    message.choices = {{tr("&What's new"), [this, changes] { showChanges(changes); }}};
    m_parts.messages->put(MessagePanel::Topic::WhatsNew, message);
}

void HelpActions::showChanges(const QString &changes)
{
    auto *dialog = new WhatsNewDialog(changes, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace watchkeeper

#include "moc_HelpActions.cpp"
