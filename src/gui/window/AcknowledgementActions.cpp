// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/AcknowledgementActions.h"

#include "app/monitor/Monitor.h"
#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "gui/incidents/AcknowledgeDialog.h"
#include "gui/look/TintedIcon.h"
#include "gui/table/ResultsModel.h"
#include "gui/table/ResultsView.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kUpdateDelay{200};
constexpr int kSnoozeEndHour = 8; //!< [h] time of day at which a snooze until tomorrow ends

//! Returns whether the target may have a problem; the engine makes the final decision. False for a problem that isn't confirmed yet, or
//! whose end is confirmed.
bool hasProblem(const ResultRow &row)
{
    return row.last && !row.target->paused && (row.last->outcome != Outcome::Up) == row.last->hard;
}

QDateTime tomorrowMorning()
{
    return QDateTime(QDate::currentDate().addDays(1), QTime(kSnoozeEndHour, 0)).toUTC();
}

std::function<QDateTime()> afterMinutes(int minutes)
{
    return [minutes] { return QDateTime::currentDateTimeUtc().addSecs(minutes * 60LL); };
}

} // namespace

AcknowledgementActions::AcknowledgementActions(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    fillSnoozeMenu();
    connect(parts.acknowledge, &QAction::triggered, this, [this] { askForAcknowledgement(selectedTargets(hasProblem)); });
    connect(parts.unacknowledge, &QAction::triggered, this, [this] {
        m_pendingRequests.insert(
            m_parts.monitor->unacknowledge(selectedTargets([](const ResultRow &row) { return row.isAcknowledged(); })));
    });
    connect(parts.monitor, &Monitor::acknowledgementHandled, this, &AcknowledgementActions::handleReply);
    connect(parts.view, &ResultsView::selectionEdited, this, &AcknowledgementActions::updateActions);
    connect(parts.model, &ResultsModel::rowsChanged, this, [this] {
        if (!m_updateTimer.isActive())
            m_updateTimer.start();
    });
    connect(&m_updateTimer, &QTimer::timeout, this, &AcknowledgementActions::updateActions);
    m_updateTimer.setSingleShot(true);
    m_updateTimer.setInterval(kUpdateDelay);
    connect(parts.model, &ResultsModel::momentChanged, this, &AcknowledgementActions::updateActions);
    updateActions();
}

void AcknowledgementActions::fillSnoozeMenu()
{
    m_parts.snooze->setIcon(actionIcon(u"snooze"_s));
    m_parts.snooze->menuAction()->setToolTip(tr("Snooze alerts for the selected targets"));
    addSnooze(u"actionSnoozeHalfHour"_s, tr("For &30 minutes"), afterMinutes(30));
    addSnooze(u"actionSnoozeHour"_s, tr("For &1 hour"), afterMinutes(60));
    addSnooze(u"actionSnoozeHours"_s, tr("For &4 hours"), afterMinutes(240));
    addSnooze(u"actionSnoozeTomorrow"_s, tr("Until &tomorrow, 8:00"), tomorrowMorning);
    m_parts.snooze->addSeparator();
    m_endSnooze = m_parts.snooze->addAction(tr("&End snooze"));
    m_endSnooze->setObjectName(u"actionEndSnooze"_s);
    m_endSnooze->setToolTip(tr("Resume alerts for the selected targets"));
    connect(m_endSnooze, &QAction::triggered, this, [this] {
        m_pendingRequests.insert(
            m_parts.monitor->snooze(selectedTargets([](const ResultRow &row) { return row.isSnoozed(); }), {}));
    });
}

void AcknowledgementActions::addSnooze(const QString &name, const QString &text, const std::function<QDateTime()> &until)
{
    QAction *action = m_parts.snooze->addAction(text);
    action->setObjectName(name);
    action->setToolTip(tr("Suppress alerts for the selected targets during this time"));
    connect(action, &QAction::triggered, this, [this, until] { snoozeUntil(until()); });
    m_snoozeActions.append(action);
}

void AcknowledgementActions::snoozeUntil(const QDateTime &until)
{
    m_pendingRequests.insert(m_parts.monitor->snooze(selectedTargets(hasProblem), until));
}

void AcknowledgementActions::askForAcknowledgement(const QList<TargetId> &ids)
{
    QStringList names;
    for (const TargetId &id : ids) {
        if (const int row = m_parts.model->rowOf(id); row >= 0)
            names.append(m_parts.model->presentRow(row).target->name);
    }
    if (names.isEmpty())
        return;
    auto *dialog = new AcknowledgeDialog(names, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, ids] { m_pendingRequests.insert(m_parts.monitor->acknowledge(ids, dialog->acknowledgement())); });
    dialog->open();
}

void AcknowledgementActions::acknowledge(const QList<TargetId> &ids)
{
    Acknowledgement said;
    said.by = localUserName();
    if (!ids.isEmpty())
        m_pendingRequests.insert(m_parts.monitor->acknowledge(ids, said));
}

void AcknowledgementActions::snoozeFor(const QList<TargetId> &ids, std::chrono::minutes time)
{
    if (!ids.isEmpty())
        m_pendingRequests.insert(m_parts.monitor->snooze(ids, afterMinutes(static_cast<int>(time.count()))()));
}

template<typename Test>
QList<TargetId> AcknowledgementActions::selectedTargets(Test test) const
{
    QList<TargetId> ids = m_parts.view->selectedIds();
    ids.removeIf([&](const TargetId &id) {
        const int row = m_parts.model->rowOf(id);
        return row < 0 || !test(m_parts.model->presentRow(row));
    });
    return ids;
}

void AcknowledgementActions::updateActions()
{
    const bool isNow = !m_parts.model->moment();
    const bool isBad = isNow && !selectedTargets(hasProblem).isEmpty();
    const bool isSnoozed = isNow && !selectedTargets([](const ResultRow &row) { return row.isSnoozed(); }).isEmpty();
    m_parts.acknowledge->setEnabled(isBad);
    m_parts.unacknowledge->setEnabled(isNow
                                      && !selectedTargets([](const ResultRow &row) { return row.isAcknowledged(); }).isEmpty());
    for (QAction *action : std::as_const(m_snoozeActions))
        action->setEnabled(isBad);
    m_endSnooze->setEnabled(isSnoozed);
    m_parts.snooze->menuAction()->setEnabled(isBad || isSnoozed);
}

void AcknowledgementActions::handleReply(const AcknowledgementReply &answer)
{
    if (!m_pendingRequests.remove(answer.number))
        return; // another part of the program made the request and shows the answer
    for (const AcknowledgementReply::One &one : answer.targets) {
        const int row = m_parts.model->rowOf(one.target);
        if (one.outcome == AcknowledgementOutcome::Done || row < 0)
            continue;
        emit notice(acknowledgementRefusal(one.outcome, displayLine(m_parts.model->presentRow(row).target->name)));
        return; // reports only the first failure
    }
}

} // namespace watchkeeper

#include "moc_AcknowledgementActions.cpp"
