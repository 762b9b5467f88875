// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/AcknowledgementActions.h"

#include "app/monitor/Monitor.h"
#include "app/monitor/PauseControl.h"
#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/Periods.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

using Action = AcknowledgementRequest::Action;

constexpr std::chrono::milliseconds kUpdateDelay{200};

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
    connect(parts.acknowledge, &QAction::triggered, this,
            [this] { askForAcknowledgement(selectedTargets(&ResultRow::canBeAcknowledged)); });
    connect(parts.unacknowledge, &QAction::triggered, this, [this] {
        request({0, Action::Unacknowledge, selectedTargets([](const ResultRow &row) { return row.isAcknowledged(); }), {}, {}});
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
    addSnooze(u"actionSnoozeTomorrow"_s, tr("Until &tomorrow, 8:00"),
              [] { return tomorrowMorning(QDateTime::currentDateTimeUtc()); });
    m_parts.snooze->addSeparator();
    m_endSnooze = m_parts.snooze->addAction(tr("&End snooze"));
    m_endSnooze->setObjectName(u"actionEndSnooze"_s);
    m_endSnooze->setToolTip(tr("Resume alerts for the selected targets"));
    connect(m_endSnooze, &QAction::triggered, this, [this] {
        request({0, Action::Snooze, selectedTargets([](const ResultRow &row) { return row.isSnoozed(); }), {}, {}});
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
    request({0, Action::Snooze, selectedTargets(&ResultRow::canBeAcknowledged), {}, until});
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
    connect(dialog, &QDialog::accepted, this, [this, dialog, ids] {
        request({0, Action::Acknowledge, ids, dialog->acknowledgement(), {}});
    });
    dialog->open();
}

void AcknowledgementActions::acknowledge(const QList<TargetId> &ids)
{
    Acknowledgement newAcknowledgement;
    newAcknowledgement.by = localUserName();
    if (!ids.isEmpty())
        request({0, Action::Acknowledge, ids, newAcknowledgement, {}});
}

void AcknowledgementActions::snoozeFor(const QList<TargetId> &ids, std::chrono::minutes time)
{
    if (!ids.isEmpty())
        request({0, Action::Snooze, ids, {}, afterMinutes(static_cast<int>(time.count()))()});
}

void AcknowledgementActions::request(const AcknowledgementRequest &request)
{
    m_pendingRequests.insert(m_parts.monitor->acknowledge(request));
}

template<typename Test>
QList<TargetId> AcknowledgementActions::selectedTargets(Test test) const
{
    QList<TargetId> ids = m_parts.view->selectedIds();
    ids.removeIf([&](const TargetId &id) {
        const int row = m_parts.model->rowOf(id);
        return row < 0 || !std::invoke(test, m_parts.model->presentRow(row));
    });
    return ids;
}

void AcknowledgementActions::updateActions()
{
    const bool isNow = !m_parts.model->moment();
    const bool hasProblems = isNow && !selectedTargets(&ResultRow::canBeAcknowledged).isEmpty();
    const bool isSnoozed = isNow && !selectedTargets([](const ResultRow &row) { return row.isSnoozed(); }).isEmpty();
    m_parts.acknowledge->setEnabled(hasProblems);
    m_parts.unacknowledge->setEnabled(isNow
                                      && !selectedTargets([](const ResultRow &row) { return row.isAcknowledged(); }).isEmpty());
    for (QAction *action : std::as_const(m_snoozeActions))
        action->setEnabled(hasProblems);
    m_endSnooze->setEnabled(isSnoozed);
    m_parts.snooze->menuAction()->setEnabled(hasProblems || isSnoozed);
}

void AcknowledgementActions::handleReply(const AcknowledgementReply &answer)
{
    if (!m_pendingRequests.remove(answer.number))
        return; // another part of the program made the request and shows the answer
    for (const AcknowledgementReply::TargetReply &one : answer.targets) {
        const int row = m_parts.model->rowOf(one.target);
        if (one.outcome == AcknowledgementOutcome::Done || row < 0)
            continue;
        emit notice(acknowledgementRefusalText(one.outcome, displayLine(m_parts.model->presentRow(row).target->name)));
        return; // reports only the first failure
    }
}

namespace {

constexpr int kMaxAcknowledgementLength = 2'000;
constexpr int kMaxAcknowledgedNames = 5;

// Special values in m_endChoice. All other values are durations in seconds.
constexpr int kNoFixedEnd = 0;
constexpr int kCustomEnd = -1;

QStringList nameLines(const QStringList &names)
{
    QStringList lines;
    for (const QString &name : names.mid(0, kMaxAcknowledgedNames))
        lines.append(displayLine(name));
    if (names.size() > kMaxAcknowledgedNames)
        lines.append(AcknowledgeDialog::tr("and %Ln more", "targets", static_cast<int>(names.size() - kMaxAcknowledgedNames)));
    return lines;
}

//! Creates a label for each name, because a form layout reserves only one line for a label that wraps.
//! The tooltip has the full text.
QWidget *makeNameLines(const QStringList &names)
{
    auto *lines = new QWidget;
    lines->setObjectName(u"names"_s);
    lines->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(lines);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const QString &name : nameLines(names)) {
        auto *line = new ElidedLabel;
        line->setText(name);
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // prevents long names from making the dialog wide
        layout->addWidget(line);
    }
    return lines;
}

} // namespace

AcknowledgeDialog::AcknowledgeDialog(const QStringList &names, QWidget *parent)
    : QDialog(parent)
    , m_comment(new QLineEdit)
    , m_endChoice(new QComboBox)
    , m_until(new QDateTimeEdit)
    , m_sticky(new QCheckBox(tr("&Keep the acknowledgement when the problem changes")))
{
    setObjectName(u"acknowledgeDialog"_s);
    setWindowTitle(tr("Acknowledge"));
    build(names);
    connect(m_endChoice, &QComboBox::currentIndexChanged, this, &AcknowledgeDialog::updateEnd);
    updateEnd();
    m_comment->setFocus();
}

void AcknowledgeDialog::build(const QStringList &names)
{
    auto *note = new QLabel(tr("Stops further alerts for this problem until the acknowledgement ends."));
    note->setWordWrap(true);
    m_comment->setObjectName(u"comment"_s);
    m_comment->setMaxLength(kMaxAcknowledgementLength);
    m_comment->setPlaceholderText(tr("What is known, or who is working on it"));
    m_sticky->setObjectName(u"sticky"_s);
    m_sticky->setToolTip(tr("For example, from degraded to down. The acknowledgement ends when the target is up."));
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(note);
    form->addRow(tr("Targets:"), makeNameLines(names));
    form->addRow(tr("&Comment:"), m_comment);
    QWidget *end = buildEndChoice();
    form->addRow(tr("&Until:"), end);
    qobject_cast<QLabel *>(form->labelForField(end))->setBuddy(m_endChoice);
    form->addRow(QString(), m_sticky);
    // The dialog must be the parent from the start. Otherwise, no button becomes the default.
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *go = buttons->addButton(tr("&Acknowledge"), QDialogButtonBox::AcceptRole);
    go->setObjectName(u"acknowledge"_s);
    go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    setMinimumWidth(std::max(60 * fontMetrics().averageCharWidth(), form->minimumSize().width()));
}

QWidget *AcknowledgeDialog::buildEndChoice()
{
    constexpr int kHour = 3'600;
    m_endChoice->setObjectName(u"end"_s);
    m_endChoice->addItem(tr("the state changes"), kNoFixedEnd);
    m_endChoice->addItem(tr("1 hour from now, at the latest"), kHour);
    m_endChoice->addItem(tr("4 hours from now, at the latest"), 4 * kHour);
    m_endChoice->addItem(tr("24 hours from now, at the latest"), 24 * kHour);
    m_endChoice->addItem(tr("a custom time"), kCustomEnd);
    m_until->setObjectName(u"until"_s);
    m_until->setAccessibleName(tr("Until"));
    setMomentFormat(m_until, u"yyyy-MM-dd HH:mm"_s);
    const QDateTime now = QDateTime::currentDateTime();
    m_until->setMinimumDateTime(now.addSecs(60));
    m_until->setDateTime(now.addSecs(kHour));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_endChoice, 1);
    layout->addWidget(m_until);
    return row;
}

void AcknowledgeDialog::updateEnd()
{
    m_until->setVisible(m_endChoice->currentData().toInt() == kCustomEnd);
}

Acknowledgement AcknowledgeDialog::acknowledgement() const
{
    Acknowledgement newAcknowledgement;
    newAcknowledgement.by = localUserName();
    newAcknowledgement.comment = m_comment->text().trimmed();
    newAcknowledgement.sticky = m_sticky->isChecked();
    const int seconds = m_endChoice->currentData().toInt();
    if (seconds == kCustomEnd)
        newAcknowledgement.until = m_until->dateTime().toUTC();
    else if (seconds != kNoFixedEnd)
        newAcknowledgement.until = QDateTime::currentDateTimeUtc().addSecs(seconds);
    return newAcknowledgement;
}

} // namespace watchkeeper

#include "moc_AcknowledgementActions.cpp"
