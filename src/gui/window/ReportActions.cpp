// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/ReportActions.h"

#include "app/monitor/Monitor.h"
#include "app/profile/Settings.h"
#include "gui/report/ReportDialog.h"
#include "gui/table/ResultsProxy.h"
#include "gui/table/ResultsView.h"
#include "gui/window/WindowState.h"

#include <QAction>
#include <QDesktopServices>
#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! The key in window.ini.
const QString kReportKey = u"report"_s;

QList<Target> targetsWithIds(const QList<Target> &targets, const QList<TargetId> &ids)
{
    const QSet<TargetId> wanted(ids.begin(), ids.end());
    QList<Target> found;
    std::copy_if(targets.begin(), targets.end(), std::back_inserter(found),
                 [&wanted](const Target &target) { return wanted.contains(target.id); });
    return found;
}

} // namespace

ReportActions::ReportActions(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    connect(parts.report, &QAction::triggered, this, &ReportActions::openDialog);
}

void ReportActions::openDialog()
{
    QList<TargetId> shown;
    for (int row = 0; row < m_parts.proxy->rowCount(); ++row)
        shown.append(m_parts.proxy->row(row).target->id);
    const QList<Target> &all = m_parts.monitor->targets().document().targets;
    const Profile &profile = m_parts.monitor->profile();
    const ReportChoices choices{all,
                                targetsWithIds(all, m_parts.view->selectedIds()),
                                targetsWithIds(all, shown),
                                profile.resultsFolder(),
                                profile.historyFile(),
                                maintenanceAccounting(m_parts.monitor->settings())};
    auto *dialog = new ReportDialog(choices, m_parts.state->value(kReportKey).toMap(), m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog] { m_parts.state->set(kReportKey, dialog->saveState()); });
    connect(dialog, &ReportDialog::openReportRequested, this,
            [](const QString &file) { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    dialog->open();
}

} // namespace watchkeeper

#include "moc_ReportActions.cpp"
