// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/conditions/ConditionRow.h"

#include "app/words/DisplayText.h"
#include "app/words/PrivacyMask.h"
#include "conditions/Condition.h"
#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/EventFilters.h"
#include "gui/look/widgets/Labels.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStandardItemModel>
#include <QStyle>
#include <QTextCharFormat>
#include <QToolButton>
#include <QTreeView>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kConditionTypingPause = 150; // [ms]

} // namespace

ConditionRow::ConditionRow(const TargetCondition &condition, const LastObservation *const *seen, QWidget *parent)
    : QWidget(parent)
    , m_lastObservation(seen)
    , m_mark(new IconLabel(style()->pixelMetric(QStyle::PM_SmallIconSize)))
    , m_line(new ConditionLine([seen] { return *seen ? &(*seen)->facts() : nullptr; }))
    , m_failureOutcome(new QComboBox)
    , m_removeButton(new QToolButton)
    , m_noteLabel(new QLabel)
{
    m_line->setObjectName(u"condition"_s);
    m_line->setAccessibleName(tr("Condition"));
    m_line->setText(condition.text);
    m_line->setCursorPosition(0); // shows the beginning of a long text
    m_failureOutcome->setObjectName(u"otherwise"_s);
    m_failureOutcome->setAccessibleName(tr("If it fails"));
    m_failureOutcome->setToolTip(tr("State of the target if this condition fails"));
    for (const Outcome outcome : {Outcome::Down, Outcome::Degraded})
        m_failureOutcome->addItem(tr("else %1", "down or degraded").arg(outcomeLabel(outcome).toLower()),
                                  static_cast<int>(outcome));
    m_failureOutcome->setCurrentIndex(condition.otherwise == Outcome::Degraded ? 1 : 0);
    ignoreWheelWithoutFocus(m_failureOutcome);
    m_removeButton->setObjectName(u"removeCondition"_s);
    m_removeButton->setIcon(actionIcon(u"remove"_s));
    m_removeButton->setAutoRaise(true);
    m_removeButton->setToolTip(tr("Remove this condition"));
    m_removeButton->setAccessibleName(m_removeButton->toolTip());
    m_noteLabel->setObjectName(u"conditionNote"_s);
    m_noteLabel->setTextFormat(Qt::PlainText);
    m_noteLabel->setWordWrap(true);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(4);
    layout->setVerticalSpacing(2);
    layout->addWidget(m_mark, 0, 0);
    layout->addWidget(m_line, 0, 1);
    layout->addWidget(m_failureOutcome, 0, 2);
    layout->addWidget(m_removeButton, 0, 3);
    layout->addWidget(m_noteLabel, 1, 1, 1, 2);
    layout->setColumnStretch(1, 1);
    m_typingTimer.setSingleShot(true);
    m_typingTimer.setInterval(kConditionTypingPause);
    connect(&m_typingTimer, &QTimer::timeout, this, &ConditionRow::evaluate);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        parseText();
        emit edited();
    });
    connect(m_line, &ConditionLine::left, this, &ConditionRow::revealFault);
    connect(m_line, &ConditionLine::enterPressed, this, &ConditionRow::enterPressed);
    connect(m_line, &ConditionLine::moveRequested, this, &ConditionRow::moveRequested);
    connect(m_line, &ConditionLine::removeRequested, this, &ConditionRow::removeRequested);
    connect(m_failureOutcome, qOverload<int>(&QComboBox::activated), this, [this] {
        evaluate();
        emit edited();
    });
    connect(m_removeButton, &QToolButton::clicked, this, &ConditionRow::removeRequested);
    evaluate();
}

ConditionRow::~ConditionRow()
{
    disconnect(m_line, nullptr, this, nullptr); // the line loses the focus while it is destroyed
}

TargetCondition ConditionRow::condition() const
{
    return {m_line->text(), static_cast<Outcome>(m_failureOutcome->currentData().toInt())};
}

bool ConditionRow::isEmpty() const
{
    return m_line->text().trimmed().isEmpty();
}

QWidget *ConditionRow::line() const
{
    return m_line;
}

QList<QWidget *> ConditionRow::focusWidgets() const
{
    return {m_line, m_failureOutcome, m_removeButton};
}

//! Parses the text and shows an error immediately. The verdict follows after a pause in typing.
//! \return nullopt if the text can't be parsed
std::optional<Condition> ConditionRow::parseText()
{
    m_job.reset(); // cancels an evaluation of the previous text or an earlier result
    const auto condition = Condition::parse(m_line->text());
    m_isInputInvalid = !condition && !isEmpty();
    if (m_isInputInvalid) {
        m_evaluatedText.clear();
        const ConditionNote &fault = condition.error();
        m_line->markFault(fault.column() - 1, fault.length());
        showMark(MarkState::Pending);
        if (m_marksFaults)
            m_mark->setIcon(actionIcon(u"warning"_s));
        showNote(tr("Column %1: %2").arg(fault.column()).arg(fault.text()), m_marksFaults);
        m_typingTimer.stop();
    } else {
        m_line->markFault(-1, 0);
        m_typingTimer.start();
    }
    return condition ? std::optional(*condition) : std::nullopt;
}

void ConditionRow::revealFault()
{
    m_marksFaults = true;
    if (m_isInputInvalid)
        parseText();
}

void ConditionRow::evaluate()
{
    const std::optional<Condition> condition = parseText();
    m_typingTimer.stop();
    if (m_isInputInvalid)
        return;
    const LastObservation *seen = *m_lastObservation;
    const bool isOfAnother = std::exchange(m_evaluatedText, m_line->text()) != m_line->text();
    const Outcome otherwise = this->condition().otherwise;
    if (!condition || !seen)
        return showVerdict({}, condition ? condition->hints() : QList<ConditionNote>());
    if (!condition->hasPattern() && condition->windowQueries().isEmpty())
        return showVerdict(conditionVerdict(*condition, otherwise, *seen), condition->hints());
    // If the text is unchanged, the previous verdict stays visible until the new one is available. Otherwise, the
    // layout of the form would jump with each result.
    if (isOfAnother)
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
    QStringList notes{privacyMasked(displayText(verdict.note))};
    if (!hints.isEmpty())
        notes.append(hints.first().text());
    notes.removeAll(QString());
    showNote(notes.join(u'\n'), false);
}

void ConditionRow::showMark(MarkState mark)
{
    m_mark->setIcon(stateIcon(mark));
    m_mark->setToolTip(mark == MarkState::Pending ? QString() : tr("Shows whether the condition passes for the last result"));
}

void ConditionRow::showNote(const QString &text, bool isFault)
{
    m_noteLabel->setText(text);
    m_noteLabel->setVisible(!text.isEmpty());
    m_line->setAccessibleDescription(text);
    QPalette colours = palette();
    const QColor colour = isFault ? colours.color(QPalette::Text) : mutedColour(colours);
    if (m_noteLabel->palette().color(QPalette::WindowText) == colour)
        return;
    colours.setColor(QPalette::WindowText, colour);
    m_noteLabel->setPalette(colours);
}

void ConditionRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        evaluate();
}

namespace {

enum Role { StartRole = Qt::UserRole + 1, LengthRole };
constexpr int kProposalRows = 10;
constexpr int kProposalsWidth = 72; // unit: average character width

QTreeView *makePopup()
{
    auto *popup = new QTreeView;
    popup->setObjectName(u"conditionProposals"_s);
    popup->setRootIsDecorated(false);
    popup->setHeaderHidden(true);
    popup->setUniformRowHeights(true);
    popup->setSelectionBehavior(QAbstractItemView::SelectRows);
    popup->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    popup->setFrameStyle(QFrame::Box | QFrame::Plain); // the style's default frame isn't visible on a dark background
    return popup;
}

//! Sets the colour of the popup's frame. A plain frame is drawn in the WindowText colour.
void applyFrameColour(QTreeView *popup, QPalette palette)
{
    palette.setColor(QPalette::WindowText, frameColour(palette));
    popup->setPalette(palette);
}

} // namespace

ConditionLine::ConditionLine(ObservedFactsSource seen, QWidget *parent)
    : QLineEdit(parent)
    , m_factsSource(std::move(seen))
    , m_completer(new QCompleter(this))
    , m_proposals(new QStandardItemModel(0, 2, this))
{
    setPlaceholderText(u"[STATUS] == 200"_s);
    m_completer->setModel(m_proposals);
    m_completer->setPopup(makePopup());
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kProposalRows);
    m_completer->setWidget(this); // setCompleter() would replace the entire line
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &ConditionLine::acceptProposal);
    connect(this, &QLineEdit::textEdited, this, [this] { showProposals(false); });
}

void ConditionLine::showProposals(bool all)
{
    const QList<ConditionProposal> proposals = conditionProposals(text(), cursorPosition(), m_factsSource(), all);
    m_proposals->setRowCount(0);
    for (const ConditionProposal &proposal : proposals) {
        auto *item = new QStandardItem(proposal.text);
        item->setData(proposal.start, StartRole);
        item->setData(proposal.length, LengthRole);
        auto *meaning = new QStandardItem(proposal.meaning);
        meaning->setForeground(mutedColour(palette()));
        m_proposals->appendRow({item, meaning});
    }
    if (proposals.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    auto *popup = static_cast<QTreeView *>(m_completer->popup());
    applyFrameColour(popup, palette());
    popup->resizeColumnToContents(0);
    QRect place = cursorRect();
    place.setWidth(kProposalsWidth * fontMetrics().averageCharWidth());
    m_completer->complete(place);
    popup->setCurrentIndex(popup->model()->index(0, 0));
}

void ConditionLine::acceptProposal(const QModelIndex &index)
{
    const QModelIndex first = index.siblingAtColumn(0);
    const int start = first.data(StartRole).toInt();
    setSelection(start, first.data(LengthRole).toInt());
    insert(first.data(Qt::DisplayRole).toString());
    emit textEdited(text()); // QLineEdit::insert() doesn't emit this signal
}

void ConditionLine::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isCompletionKey = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (m_completer->popup()->isVisible() && (isEnter || event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab)) {
        event->ignore(); // the list of proposals handles this key
        return;
    }
    if (isCompletionKey || (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier)) {
        showProposals(true);
        return;
    }
    if (!handleRowKey(*event))
        QLineEdit::keyPressEvent(event);
}

bool ConditionLine::handleRowKey(const QKeyEvent &event)
{
    const bool isAlt = event.modifiers() == Qt::AltModifier;
    const int key = event.key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        emit enterPressed(); // prevents Enter from pressing the dialog's default button
    else if (isAlt && (key == Qt::Key_Up || key == Qt::Key_Down))
        emit moveRequested(key == Qt::Key_Up ? -1 : 1);
    else if (key == Qt::Key_Backspace && text().isEmpty() && !event.isAutoRepeat())
        emit removeRequested();
    else
        return false;
    return true;
}

void ConditionLine::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addAction(tr("Move &up"), QKeySequence(Qt::ALT | Qt::Key_Up), this, [this] { emit moveRequested(-1); });
    menu->addAction(tr("Move do&wn"), QKeySequence(Qt::ALT | Qt::Key_Down), this, [this] { emit moveRequested(1); });
    menu->addAction(tr("&Remove this condition"), this, &ConditionLine::removeRequested);
    menu->popup(event->globalPos());
}

void ConditionLine::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        emit left();
}

void ConditionLine::inputMethodEvent(QInputMethodEvent *event)
{
    m_isComposing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

void ConditionLine::markFault(int begin, int length)
{
    m_faultBegin = begin;
    m_faultLength = length;
    updateUnderline();
}

//! Underlines the error. QLineEdit has no text formats, but it draws the formats of an input method event.
void ConditionLine::updateUnderline()
{
    if (m_isComposing)
        // the event would end the composition of a character; the text is parsed and underlined after the composition
        return;
    QList<QInputMethodEvent::Attribute> attributes;
    if (m_faultBegin >= 0 && !text().isEmpty()) {
        // An error between two characters is marked at the character before it.
        const int size = static_cast<int>(text().size());
        const int begin = m_faultLength > 0 && m_faultBegin < size ? m_faultBegin : std::clamp(m_faultBegin - 1, 0, size - 1);
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(stateColour(MarkState::Down, isDark(palette())));
        attributes.append({QInputMethodEvent::TextFormat, begin - cursorPosition(), std::max(1, m_faultLength), format});
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(this, &event);
}

void ConditionLine::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateUnderline();
}

} // namespace watchkeeper

#include "moc_ConditionRow.cpp"
