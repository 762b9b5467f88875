// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/events/EventsTab.h"

#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultTexts.h"
#include "model/base/Quantity.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

enum EventColumn { WhenColumn, DurationColumn, CauseColumn, EventColumnCount };
// The incident's index, and the time of a later event or a note; no time for the incident itself.
enum EventRole { IncidentRole = Qt::UserRole + 1, MomentRole, KeyRole };

QDateTime eventTime(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
}

//! Returns whether the line of the incident doesn't already say this.
bool addsToIncident(const IncidentEntry &entry)
{
    return entry.event != IncidentEvent::Opened;
}

QString causeLine(const Incident &incident)
{
    const QString cause = causeText(incident);
    if (!incident.acknowledgedBy || incident.closed)
        return cause;
    const QString name = displayLine(*incident.acknowledgedBy);
    return name.isEmpty() ? EventsTab::tr("%1 (acknowledged)", "cause of an incident").arg(cause)
                          : EventsTab::tr("%1 (acknowledged by %2)", "cause of an incident, a person").arg(cause, name);
}

} // namespace

EventsTab::EventsTab(QWidget *parent)
    : QWidget(parent)
    , m_list(new QTreeWidget)
{
    m_list->setObjectName(u"events"_s);
    m_list->setAccessibleName(tr("Events"));
    m_list->setHeaderLabels({tr("Began", "column"), tr("Duration", "column"), tr("Cause or note", "column")});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformRowHeights(true);
    m_list->setExpandsOnDoubleClick(false);
    m_list->setToolTipDuration(-1);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionsMovable(false);
    m_list->headerItem()->setTextAlignment(DurationColumn, Qt::AlignTrailing | Qt::AlignVCenter);
    m_list->installEventFilter(this);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) { activate(item); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    QLabel *hint = makeMutedLabel(tr("Enter shows what was recorded at that time."));
    hint->setWordWrap(true);
    hint->setContentsMargins(kPaneSpacing, kPaneSpacing / 2, kPaneSpacing, kPaneSpacing / 2);
    layout->addWidget(hint);
}

void EventsTab::show(const TargetEvents &events)
{
    if (events == m_shown)
        return;
    m_shown = events;
    fill();
}

void EventsTab::fill()
{
    const QString current = currentKey();
    const int scrolled = m_list->verticalScrollBar()->value();
    QStringList collapsed;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (const QTreeWidgetItem *item = m_list->topLevelItem(i); item->childCount() > 0 && !item->isExpanded())
            collapsed.append(item->data(WhenColumn, KeyRole).toString());
    }
    m_list->clear();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    auto note = m_shown.notes.crbegin();
    const auto addNotesAfter = [&](qint64 time) {
        for (; note != m_shown.notes.crend() && note->from >= time; ++note)
            addNote(*note, now);
    };
    for (int i = 0; i < m_shown.incidents.size(); ++i) {
        addNotesAfter(m_shown.incidents.at(i).incident.began);
        addIncident(i, now);
    }
    addNotesAfter(std::numeric_limits<qint64>::min());
    for (QTreeWidgetItemIterator it(m_list); *it; ++it) {
        const QString key = (*it)->data(WhenColumn, KeyRole).toString();
        (*it)->setExpanded(!collapsed.contains(key));
        if (key == current)
            m_list->setCurrentItem(*it);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->verticalScrollBar()->setValue(scrolled);
    fitColumns();
}

void EventsTab::addNote(const Note &note, qint64 now)
{
    const QString text = displayLine(note.text);
    const QString author = displayLine(note.author);
    auto *item = new QTreeWidgetItem(m_list);
    item->setIcon(WhenColumn, actionIcon(u"note"_s));
    item->setText(WhenColumn, clockText(eventTime(note.from), eventTime(now)));
    if (note.isSpan())
        item->setText(DurationColumn, humanDuration(static_cast<double>(note.to - note.from)));
    item->setText(CauseColumn, author.isEmpty() ? text : tr("%1 (%2)", "a note, its author").arg(text, author));
    item->setTextAlignment(DurationColumn, Qt::AlignTrailing | Qt::AlignVCenter);
    item->setToolTip(WhenColumn, exactTimeText(eventTime(note.from)));
    item->setToolTip(CauseColumn, plainToolTip(item->text(CauseColumn)));
    item->setData(WhenColumn, Qt::AccessibleTextRole, tr("Note, %1", "a time").arg(item->text(WhenColumn)));
    item->setData(WhenColumn, MomentRole, note.from);
    item->setData(WhenColumn, KeyRole, note.id.toString());
}

void EventsTab::addIncident(int index, qint64 now)
{
    const TargetIncident &one = m_shown.incidents.at(index);
    const Incident &incident = one.incident;
    const MarkState state = markStateOf(incident.worst);
    auto *item = new QTreeWidgetItem(m_list);
    item->setIcon(WhenColumn, stateIcon(state));
    item->setText(WhenColumn, clockText(eventTime(incident.began), eventTime(now)));
    item->setText(DurationColumn, incidentDurationText(incident, now));
    item->setText(CauseColumn, causeLine(incident));
    item->setTextAlignment(DurationColumn, Qt::AlignTrailing | Qt::AlignVCenter);
    item->setToolTip(WhenColumn, exactTimeText(eventTime(incident.began)));
    item->setToolTip(CauseColumn, plainToolTip(causeLine(incident)));
    const QString word = incident.closed ? stateLabel(state) : tr("%1, still open", "a state").arg(stateLabel(state));
    item->setData(WhenColumn, Qt::AccessibleTextRole, tr("%1 since %2", "a state, a time").arg(word, item->text(WhenColumn)));
    const QString key = QString::number(incident.id);
    item->setData(WhenColumn, IncidentRole, index);
    item->setData(WhenColumn, KeyRole, key);
    // NOLINTNEXTLINE(modernize-loop-convert): clang 14 rejects views
    for (auto entry = one.entries.crbegin(); entry != one.entries.crend(); ++entry) {
        if (!addsToIncident(*entry))
            continue;
        auto *child = new QTreeWidgetItem(item);
        const QString text = tr("%1  %2", "a time, what happened")
                                 .arg(clockText(eventTime(entry->at), eventTime(incident.began)),
                                      entryText(*entry)); // without the date of the incident
        child->setText(WhenColumn, text);
        child->setToolTip(WhenColumn, plainToolTip(text));
        child->setData(WhenColumn, IncidentRole, index);
        child->setData(WhenColumn, MomentRole, entry->at);
        child->setData(WhenColumn, KeyRole, u"%1 %2 %3"_s.arg(key).arg(entry->at).arg(int(entry->event)));
        child->setFirstColumnSpanned(true);
    }
}

void EventsTab::select(qint64 incident)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (m_list->topLevelItem(i)->data(WhenColumn, KeyRole).toString() == QString::number(incident))
            m_list->setCurrentItem(m_list->topLevelItem(i));
    }
    m_list->setFocus(Qt::OtherFocusReason);
}

void EventsTab::updateDurations(qint64 now)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        const QVariant index = item->data(WhenColumn, IncidentRole); // none for a note
        if (index.isValid() && !m_shown.incidents.at(index.toInt()).incident.closed)
            item->setText(DurationColumn, incidentDurationText(m_shown.incidents.at(index.toInt()).incident, now));
    }
}

void EventsTab::activate(const QTreeWidgetItem *item)
{
    const QVariant moment = item->data(WhenColumn, MomentRole);
    if (moment.isValid())
        emit momentActivated(moment.toLongLong());
    else
        emit incidentActivated(m_shown.incidents.at(item->data(WhenColumn, IncidentRole).toInt()).incident);
}

//! Copies all selected lines instead of the current cell.
bool EventsTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        return QWidget::eventFilter(watched, event);
    copySelected();
    return true;
}

void EventsTab::copySelected() const
{
    QStringList lines;
    for (QTreeWidgetItemIterator it(m_list, QTreeWidgetItemIterator::Selected); *it; ++it) {
        QStringList texts;
        for (int column = 0; column < EventColumnCount; ++column)
            texts.append((*it)->text(column));
        texts.removeAll(QString());
        lines.append(texts.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

QString EventsTab::currentKey() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(WhenColumn, KeyRole).toString() : QString();
}

//! Times and durations are never cut off. The cause gets the rest.
void EventsTab::fitColumns()
{
    int when = 0;
    int duration = m_list->header()->sectionSizeHint(DurationColumn);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_list->topLevelItem(i);
        when = std::max(when, fontMetrics().horizontalAdvance(item->text(WhenColumn)));
        duration = std::max(duration, fontMetrics().horizontalAdvance(item->text(DurationColumn)) + 2 * kPaneSpacing);
    }
    m_list->header()->resizeSection(WhenColumn, m_list->indentation() + m_list->iconSize().width() + when + 5 * kPaneSpacing);
    m_list->header()->resizeSection(DurationColumn, duration);
}

void EventsTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fill();
}

void EventsTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

namespace {

constexpr qsizetype kMaxRecentEvents = 5;
constexpr int kEventMarkEdge = 16;

} // namespace

EventLine::EventLine(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(u"recentEvent"_s);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleDescription(tr("Opens the list of events"));
}

void EventLine::show(const Incident &incident, const QDateTime &now)
{
    m_incident = incident.id;
    m_state = markStateOf(incident.worst);
    const QString duration = incidentDurationText(incident, now.toMSecsSinceEpoch());
    m_duration = incident.closed ? tr("Lasted %1", "an event, a duration") : tr("For %1 so far", "an event, a duration");
    m_duration = m_duration.arg(duration);
    m_rest = tr("%1 · %2", "a time, a cause")
                 .arg(clockText(QDateTime::fromMSecsSinceEpoch(incident.began, Qt::UTC), now), causeText(incident));
    const QString text = tr("%1 · %2", "a duration; a time and a cause").arg(m_duration, m_rest);
    if (text == this->text())
        return;
    setText(text);
    setAccessibleName(tr("%1. %2", "a state, an event").arg(stateLabel(m_state), text));
    setToolTip(plainToolTip(text));
    update();
}

QSize EventLine::sizeHint() const
{
    return {kEventMarkEdge, std::max(kEventMarkEdge, fontMetrics().height()) + kPaneSpacing / 2};
}

void EventLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (hasFocus() || underMouse()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(accentColour(palette())) : QPen(Qt::NoPen));
        painter.setBrush(selectionTintColour(palette()));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    const auto mirrored = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const QRect mark(2, (height() - kEventMarkEdge) / 2, kEventMarkEdge, kEventMarkEdge);
    painter.drawPixmap(
        mirrored(mark).topLeft(),
        markPixmap(m_state, false, kEventMarkEdge, devicePixelRatioF(), stateColour(m_state, isDark(palette()))));
    const int flags = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter)) | Qt::TextSingleLine;
    const QRect room = rect().adjusted(mark.right() + kPaneSpacing, 0, -2, 0);
    const QFont bold = scaledFont(font(), 1, QFont::DemiBold);
    const int wide = std::min(room.width(), QFontMetrics(bold).horizontalAdvance(m_duration));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(bold);
    painter.drawText(mirrored({room.left(), room.top(), wide, room.height()}), flags, isolated(m_duration));
    const QRect rest = room.adjusted(wide + kPaneSpacing, 0, 0, 0);
    painter.setFont(font());
    painter.drawText(mirrored(rest), flags, fontMetrics().elidedText(isolated(m_rest), Qt::ElideRight, rest.width()));
}

void EventLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

RecentEventsCard::RecentEventsCard(QWidget *parent)
    : Card(tr("Recent events"), parent)
{
    setObjectName(u"eventsCard"_s);
    content()->setSpacing(0);
    for (qsizetype i = 0; i < kMaxRecentEvents; ++i) {
        auto *line = new EventLine;
        connect(line, &EventLine::clicked, this, [this, line] { emit incidentChosen(line->incident()); });
        content()->addWidget(line);
        m_lines.append(line);
    }
    hide();
}

void RecentEventsCard::show(const QList<TargetIncident> &incidents, const std::optional<QDateTime> &moment)
{
    m_shown.clear();
    for (const TargetIncident &one : incidents) {
        if (m_shown.size() < kMaxRecentEvents && (!moment || one.incident.began <= moment->toMSecsSinceEpoch()))
            m_shown.append(one.incident);
    }
    showAge(QDateTime::currentDateTimeUtc());
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_lines.at(i)->setVisible(i < m_shown.size());
    setVisible(!m_shown.isEmpty());
}

void RecentEventsCard::showAge(const QDateTime &now)
{
    for (qsizetype i = 0; i < m_shown.size(); ++i)
        m_lines.at(i)->show(m_shown.at(i), now);
}

} // namespace watchkeeper

#include "moc_EventsTab.cpp"
