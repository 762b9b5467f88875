// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ConditionRow.h"

#include "app/DisplayText.h"
#include "conditions/Condition.h"
#include "gui/look/IconLabel.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/settings/ConditionLine.h"
#include "gui/settings/WheelGuard.h"

#include <QtConcurrent/QtConcurrentRun>

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kConditionTypingPause = 150; // [ms]

} // namespace

ConditionRow::ConditionRow(const TargetCondition &condition, const LastObservation *const *seen, QWidget *parent)
    : QWidget(parent)
    , m_seen(seen)
    , m_mark(new IconLabel(style()->pixelMetric(QStyle::PM_SmallIconSize)))
    , m_line(new ConditionLine([seen] { return *seen ? &(*seen)->facts() : nullptr; }))
    , m_otherwise(new QComboBox)
    , m_remove(new QToolButton)
    , m_note(new QLabel)
{
    m_line->setObjectName(u"condition"_s);
    m_line->setAccessibleName(tr("Condition"));
    m_line->setText(condition.text);
    m_line->setCursorPosition(0); // shows the beginning of a long text
    m_otherwise->setObjectName(u"otherwise"_s);
    m_otherwise->setAccessibleName(tr("If it fails"));
    m_otherwise->setToolTip(tr("State of the target if this condition fails"));
    for (const Outcome outcome : {Outcome::Down, Outcome::Degraded})
        m_otherwise->addItem(tr("else %1", "down or degraded").arg(outcomeLabel(outcome).toLower()), static_cast<int>(outcome));
    m_otherwise->setCurrentIndex(condition.otherwise == Outcome::Degraded ? 1 : 0);
    guardWheel(m_otherwise);
    m_remove->setObjectName(u"removeCondition"_s);
    m_remove->setIcon(actionIcon(u"remove"_s));
    m_remove->setAutoRaise(true);
    m_remove->setToolTip(tr("Remove this condition"));
    m_remove->setAccessibleName(m_remove->toolTip());
    m_note->setObjectName(u"conditionNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(4);
    layout->setVerticalSpacing(2);
    layout->addWidget(m_mark, 0, 0);
    layout->addWidget(m_line, 0, 1);
    layout->addWidget(m_otherwise, 0, 2);
    layout->addWidget(m_remove, 0, 3);
    layout->addWidget(m_note, 1, 1, 1, 2);
    layout->setColumnStretch(1, 1);
    setFocusProxy(m_line);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kConditionTypingPause);
    connect(&m_pause, &QTimer::timeout, this, &ConditionRow::judge);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        read();
        emit edited();
    });
    connect(m_line, &ConditionLine::entered, this, &ConditionRow::entered);
    connect(m_line, &ConditionLine::moveRequested, this, &ConditionRow::moveRequested);
    connect(m_line, &ConditionLine::removeRequested, this, &ConditionRow::removeRequested);
    connect(m_otherwise, qOverload<int>(&QComboBox::activated), this, [this] {
        judge();
        emit edited();
    });
    connect(m_remove, &QToolButton::clicked, this, &ConditionRow::removeRequested);
    judge();
}

TargetCondition ConditionRow::condition() const
{
    return {m_line->text(), static_cast<Outcome>(m_otherwise->currentData().toInt())};
}

bool ConditionRow::isEmpty() const
{
    return m_line->text().trimmed().isEmpty();
}

QWidget *ConditionRow::line() const
{
    return m_line;
}

QList<QWidget *> ConditionRow::stops() const
{
    return {m_line, m_otherwise, m_remove};
}

//! Shows errors immediately; the verdict follows after a pause. \return the condition, or nullopt if the text can't be parsed
std::optional<Condition> ConditionRow::read()
{
    m_job.reset(); // a running evaluation belongs to another text or an earlier result
    const auto condition = Condition::parse(m_line->text());
    m_isInputInvalid = !condition && !isEmpty();
    if (m_isInputInvalid) {
        m_evaluatedText.clear();
        const ConditionNote &fault = condition.error();
        m_line->markFault(fault.column() - 1, fault.length());
        showMark(MarkState::Pending);
        say(tr("Column %1: %2").arg(fault.column()).arg(fault.text()), true);
        m_pause.stop();
    } else {
        m_line->markFault(-1, 0);
        m_pause.start();
    }
    return condition ? std::optional(*condition) : std::nullopt;
}

void ConditionRow::judge()
{
    const std::optional<Condition> condition = read();
    m_pause.stop();
    if (m_isInputInvalid)
        return;
    const LastObservation *seen = *m_seen;
    const bool isOfAnother = std::exchange(m_evaluatedText, m_line->text()) != m_line->text();
    const Outcome otherwise = this->condition().otherwise;
    if (!condition || !seen)
        return showVerdict({}, condition ? condition->hints() : QList<ConditionNote>());
    if (!condition->hasPattern() && condition->windowQueries().isEmpty())
        return showVerdict(conditionVerdict(*condition, otherwise, *seen), condition->hints());
    if (isOfAnother) // keeps the previous verdict of an unchanged text, because clearing it with each result would make the form jump
        showVerdict({}, condition->hints());
    evaluateInPool(*condition, otherwise, *seen);
}

//! Evaluates in the thread pool, because matching a pattern or reading the history can take too long for the GUI thread.
void ConditionRow::evaluateInPool(const Condition &condition, Outcome otherwise, const LastObservation &seen)
{
    m_job = std::make_unique<QFutureWatcher<ConditionVerdict>>();
    connect(m_job.get(), &QFutureWatcherBase::finished, this,
            [this, hints = condition.hints()] { showVerdict(m_job->result(), hints); });
    m_job->setFuture(QtConcurrent::run([condition, otherwise, seen] { return conditionVerdict(condition, otherwise, seen); }));
}

void ConditionRow::showVerdict(const ConditionVerdict &verdict, const QList<ConditionNote> &hints)
{
    showMark(verdict.mark);
    QStringList notes{displayText(verdict.note)};
    if (!hints.isEmpty())
        notes.append(hints.first().text());
    notes.removeAll(QString());
    say(notes.join(u'\n'), false);
}

void ConditionRow::showMark(MarkState mark)
{
    m_mark->setIcon(stateIcon(mark));
    m_mark->setToolTip(mark == MarkState::Pending ? QString() : tr("Whether the condition passes for the last result"));
}

void ConditionRow::say(const QString &text, bool isFault)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_line->setAccessibleDescription(text);
    QPalette colours = palette();
    const QColor colour = isFault ? stateColour(MarkState::Down, isDark(colours)) : mutedColour(colours);
    if (m_note->palette().color(QPalette::WindowText) == colour)
        return;
    colours.setColor(QPalette::WindowText, colour);
    m_note->setPalette(colours);
}

void ConditionRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        judge();
}

} // namespace watchkeeper

#include "moc_ConditionRow.cpp"
