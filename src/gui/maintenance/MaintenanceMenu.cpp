// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/maintenance/MaintenanceMenu.h"

#include "gui/look/StateMark.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/maintenance/MaintenanceDialog.h"
#include "gui/table/model/ResultTexts.h"
#include "targets/document/MaintenanceKeys.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/store/TargetsStore.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaintenanceEndHour = 8; // hour of the day at which maintenance “until tomorrow morning” ends

std::function<QDateTime(const QDateTime &)> after(std::chrono::seconds time)
{
    return [time](const QDateTime &now) { return now.addSecs(time.count()); };
}

} // namespace

MaintenanceMenu::MaintenanceMenu(const Parts &parts)
    : QMenu(tr("&Maintenance"), parts.window)
    , m_parts(parts)
{
    using namespace std::chrono_literals;
    setObjectName(u"menuMaintenance"_s);
    setIcon(stateIcon(MarkState::Maintenance));
    addStartAction(tr("For &1 hour"), after(1h))->setObjectName(u"maintenanceHour"_s);
    addStartAction(tr("For &4 hours"), after(4h))->setObjectName(u"maintenanceHours"_s);
    addStartAction(tr("Until &tomorrow morning"), &MaintenanceMenu::tomorrowMorning)->setObjectName(u"maintenanceNight"_s);
    QAction *own = addAction(tr("Custom &period…"), this, &MaintenanceMenu::openCustomEntry);
    own->setObjectName(u"maintenanceOwn"_s);
    m_startActions.append(own);
    m_endAction = addAction(tr("&End maintenance"), this, &MaintenanceMenu::endForTargets);
    m_endAction->setObjectName(u"maintenanceEnd"_s);
    addSeparator();
    m_calendarAction = addAction(tr("Maintenance &calendar…"), this, &MaintenanceMenu::openDialog);
    m_calendarAction->setObjectName(u"maintenanceCalendar"_s);
    connect(this, &QMenu::aboutToShow, this, &MaintenanceMenu::updateActions);
}

QDateTime MaintenanceMenu::tomorrowMorning(const QDateTime &now)
{
    return QDateTime(now.toLocalTime().date().addDays(1), QTime(kMaintenanceEndHour, 0)).toUTC();
}

QAction *MaintenanceMenu::addStartAction(const QString &text, const std::function<QDateTime(const QDateTime &now)> &until)
{
    QAction *action = addAction(text, this, [this, until] { startUntil(until(QDateTime::currentDateTimeUtc())); });
    m_startActions.append(action);
    return action;
}

QList<Target> MaintenanceMenu::selectedTargets() const
{
    const QList<TargetId> ids = m_parts.selected();
    const QSet<TargetId> chosen(ids.begin(), ids.end());
    QList<Target> found;
    for (const Target &target : m_parts.store->document().targets) {
        if (chosen.contains(target.id))
            found.append(target);
    }
    return found;
}

//! Enables the available actions. Each action checks its availability again when triggered, because shortcuts work while the
//! menu is closed.
void MaintenanceMenu::updateActions()
{
    const bool canStart = m_parts.isEditable() && !m_parts.selected().isEmpty();
    for (QAction *action : std::as_const(m_startActions))
        action->setEnabled(canStart);
    QList<Maintenance> entries = m_parts.store->document().maintenance;
    m_endAction->setEnabled(canStart
                            && !endMaintenanceFor(entries, selectedTargets(), QDateTime::currentDateTimeUtc()).isEmpty());
    m_calendarAction->setEnabled(m_parts.isEditable());
}

Maintenance MaintenanceMenu::manualEntry(const QList<Target> &targets) const
{
    Maintenance entry;
    entry.name = targets.size() == 1 ? tr("Manual: %1").arg(targets.first().name) : tr("Manual");
    entry.zone = localTimeZoneId();
    for (const Target &target : targets)
        entry.targets.append(target.name);
    return entry;
}

void MaintenanceMenu::startUntil(const QDateTime &until)
{
    const QList<Target> chosen = selectedTargets();
    if (chosen.isEmpty() || !m_parts.isEditable())
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<Maintenance> entries = m_parts.store->document().maintenance;
    startMaintenance(entries, manualEntry(chosen), now, until);
    const int many = static_cast<int>(chosen.size());
    if (!m_parts.store->setMaintenance(entries, tr("Maintenance for %n target(s)", "", many)))
        return;
    emit notice(tr("%n target(s) in maintenance until %1.", "", many).arg(clockText(until, now)));
}

void MaintenanceMenu::openCustomEntry()
{
    const QList<Target> chosen = selectedTargets();
    if (chosen.isEmpty() || !m_parts.isEditable())
        return;
    QSet<QString> taken;
    for (const Maintenance &one : m_parts.store->document().maintenance)
        taken.insert(one.name);
    Maintenance entry = manualEntry(chosen);
    entry.name = uniqueName(entry.name, taken);
    entry.from = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
    entry.to = entry.from.addSecs(3600);
    entry.duration = std::chrono::hours(1);
    openDialog()->addWithValues(entry);
}

void MaintenanceMenu::endForTargets()
{
    QList<Maintenance> entries = m_parts.store->document().maintenance;
    const QStringList ended = endMaintenanceFor(entries, selectedTargets(), QDateTime::currentDateTimeUtc());
    if (ended.isEmpty() || !m_parts.isEditable())
        return;
    if (!m_parts.store->setMaintenance(entries, tr("End maintenance")))
        return;
    emit notice(tr("Maintenance ended: %1").arg(listText(ended)));
}

MaintenanceDialog *MaintenanceMenu::openDialog()
{
    auto *dialog = new MaintenanceDialog(m_parts.store, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace watchkeeper

#include "moc_MaintenanceMenu.cpp"
