// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/IncidentsPane.h"

#include "app/monitor/Monitor.h"
#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/table/model/ResultTexts.h"

#include <QAction>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr int kIncidentDetailsSpacing = 8;
constexpr int kMaxIncidentCommentLength = 2'000;

QString entryTimeText(qint64 at)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
    return time.date() == QDate::currentDate() ? time.toString(u"HH:mm:ss"_s) : time.toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

//! Returns the host, address, certificate issuer and dependency of the target, where known.
QString factsOfIncident(const Incident &incident)
{
    const IncidentTraits &traits = incident.traits;
    QStringList facts;
    if (!traits.host.isEmpty())
        facts.append(IncidentDetails::tr("Host %1").arg(displayLine(traits.host)));
    if (!traits.address.isEmpty() && traits.address != traits.host)
        facts.append(IncidentDetails::tr("address %1").arg(displayLine(traits.address)));
    if (!traits.issuer.isEmpty())
        facts.append(IncidentDetails::tr("certificate issued by %1").arg(displayLine(traits.issuer)));
    if (!traits.parent.isEmpty())
        facts.append(IncidentDetails::tr("depends on %1, which was down").arg(displayLine(traits.parent)));
    return facts.join(u" · "_s);
}

} // namespace

IncidentDetails::IncidentDetails(QWidget *parent)
    : QWidget(parent)
    , m_title(makeSelectableLabel(u"incidentTitle"_s))
    , m_cause(makeSelectableLabel(u"incidentCause"_s))
    , m_facts(makeSelectableLabel(u"incidentFacts"_s))
    , m_acknowledge(new QPushButton(actionIcon(u"acknowledge"_s), tr("Acknowledge…")))
    , m_showEvidence(new QPushButton(tr("Show failure details")))
    , m_showTarget(new QPushButton(tr("Show the target")))
    , m_timeline(new QListWidget)
    , m_refusal(makeSelectableLabel(u"incidentRefusal"_s))
    , m_comment(new QLineEdit)
    , m_addComment(new QPushButton(tr("Add comment")))
{
    build();
    connect(m_acknowledge, &QAbstractButton::clicked, this,
            [this] { emit acknowledgeRequested(m_row->unacknowledgedTargets()); });
    connect(m_showEvidence, &QAbstractButton::clicked, this, [this] { emit evidenceRequested(m_row->first()); });
    connect(m_showTarget, &QAbstractButton::clicked, this, [this] { emit targetRequested(m_row->first().target); });
    connect(m_addComment, &QAbstractButton::clicked, this, &IncidentDetails::submitComment);
    connect(m_comment, &QLineEdit::returnPressed, this, &IncidentDetails::submitComment);
    connect(m_comment, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_addComment->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_comment, &QLineEdit::textChanged, m_refusal, &QWidget::hide);
    setIncident(std::nullopt);
}

void IncidentDetails::build()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_acknowledge->setObjectName(u"incidentAcknowledge"_s);
    m_acknowledge->setToolTip(tr("Acknowledge this incident"));
    m_showEvidence->setObjectName(u"incidentEvidence"_s);
    m_showEvidence->setToolTip(
        tr("Show the failed check, what changed, and the failure diagnostics (using time travel for closed incidents)"));
    m_showTarget->setObjectName(u"incidentTarget"_s);
    m_showTarget->setToolTip(tr("Go to the current state of the target"));
    m_timeline->setObjectName(u"timeline"_s);
    m_timeline->setAccessibleName(tr("What happened"));
    m_timeline->setWordWrap(true);
    m_timeline->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_timeline->setSizePolicy(QSizePolicy::Expanding,
                              QSizePolicy::Ignored); // leaves more space for the table above the timeline
    m_timeline->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_comment->setObjectName(u"incidentComment"_s);
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setPlaceholderText(tr("What is known, or who is working on it"));
    m_comment->setMaxLength(kMaxIncidentCommentLength);
    m_addComment->setObjectName(u"incidentAdd"_s);
    m_addComment->setEnabled(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kIncidentDetailsSpacing);
    buttons->addWidget(m_acknowledge);
    buttons->addWidget(m_showEvidence);
    buttons->addWidget(m_showTarget);
    buttons->addStretch(1);
    auto *words = new QHBoxLayout;
    words->setSpacing(kIncidentDetailsSpacing);
    words->addWidget(m_comment, 1);
    words->addWidget(m_addComment);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kIncidentDetailsSpacing, kIncidentDetailsSpacing / 2, kIncidentDetailsSpacing,
                               kIncidentDetailsSpacing);
    layout->setSpacing(kIncidentDetailsSpacing / 2);
    layout->addWidget(m_title);
    layout->addWidget(m_cause);
    layout->addWidget(m_facts);
    layout->addLayout(buttons);
    layout->addWidget(m_timeline, 1);
    layout->addWidget(m_refusal);
    layout->addLayout(words);
}

void IncidentDetails::setIncident(const std::optional<IncidentRow> &row)
{
    const bool isOther = !row || !m_row || !(row->contains(m_row->key()) || m_row->contains(row->key()));
    m_row = row;
    const bool exists = row.has_value();
    m_title->setText(exists ? row->title() : QString());
    m_cause->setText(exists ? row->cause() : tr("Select an incident to see its cause and what has happened since."));
    const QString facts = exists ? factsOfIncident(row->first()) : QString();
    m_facts->setText(facts);
    m_title->setVisible(exists);
    m_facts->setVisible(!facts.isEmpty());
    m_acknowledge->setVisible(exists);
    m_acknowledge->setEnabled(exists && !row->unacknowledgedTargets().isEmpty());
    m_showEvidence->setVisible(exists);
    m_showTarget->setVisible(exists);
    m_timeline->setVisible(exists);
    m_comment->setVisible(exists);
    m_addComment->setVisible(exists);
    if (!isOther)
        return;
    m_timeline->clear();
    m_comment->clear(); // the typed comment was for the incident shown before
    m_refusal->hide();
}

//! Puts a comment back into the field, before any text that was typed since.
void IncidentDetails::restoreComment(const QString &comment, const QString &refusal)
{
    m_comment->setText((comment + u' ' + m_comment->text()).trimmed());
    m_refusal->setText(refusal);
    m_refusal->show();
    announce(m_refusal);
}

void IncidentDetails::setLines(const QList<IncidentLine> &lines)
{
    const bool hasSeveral = m_row && m_row->members().size() > 1;
    QStringList texts;
    for (const IncidentLine &line : lines) {
        const QString text = hasSeveral
            ? tr("%1 – %2", "name of a target, what happened to it").arg(displayLine(line.targetName), entryText(line.entry))
            : entryText(line.entry);
        texts.append(entryTimeText(line.entry.at) + u"  "_s + text);
    }
    const int selected = m_timeline->currentRow();
    if (texts.size() < m_timeline->count())
        m_timeline->clear();
    for (int i = 0; i < m_timeline->count(); ++i)
        m_timeline->item(i)->setText(texts[i]);
    m_timeline->addItems(texts.mid(m_timeline->count()));
    if (selected >= 0 && selected < m_timeline->count())
        m_timeline->setCurrentRow(selected);
    else
        m_timeline->scrollToBottom();
}

void IncidentDetails::submitComment()
{
    const QString text = m_comment->text().trimmed();
    if (text.isEmpty() || !m_row)
        return;
    m_comment->clear();
    emit commentRequested(m_row->key(), text);
}

namespace {

constexpr auto kIncidentsTick = 1s;
constexpr auto kSettleDelay = 200ms;
constexpr int kIncidentsNoteMargin = 8;

int incidentColumnIndex(IncidentColumn column)
{
    return static_cast<int>(column);
}

} // namespace

IncidentsPane::IncidentsPane(Monitor *monitor, QWidget *parent)
    : QWidget(parent)
    , m_monitor(monitor)
    , m_model(new IncidentsModel(this))
    , m_source(new IncidentSource(monitor->profile().historyFile(), this))
    , m_details(new IncidentDetails)
    , m_view(new QTableView)
    , m_noteLabel(new QLabel)
    , m_pages(new QStackedWidget)
{
    build();
    setUpColumns();
    connect(monitor, &Monitor::incidentsChanged, this, [this] {
        if (isVisible() && !m_changeTimer.isActive())
            m_changeTimer.start();
    });
    connect(&m_changeTimer, &QTimer::timeout, this, &IncidentsPane::read);
    connect(&m_secondTimer, &QTimer::timeout, m_model, &IncidentsModel::updateDurations);
    connect(m_source, &IncidentSource::incidentsRead, this, &IncidentsPane::showIncidents);
    connect(m_source, &IncidentSource::timelineRead, this, [this](qint64 key, const QList<IncidentLine> &lines) {
        if (key == m_currentKey)
            m_details->setLines(lines);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &IncidentsPane::showCurrent);
    connect(m_view, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { emit evidenceRequested(m_model->row(index.row()).first()); });
    connect(m_details, &IncidentDetails::targetRequested, this, &IncidentsPane::targetActivated);
    connect(m_details, &IncidentDetails::evidenceRequested, this, &IncidentsPane::evidenceRequested);
    connect(m_details, &IncidentDetails::acknowledgeRequested, this, &IncidentsPane::acknowledgeRequested);
    connect(m_details, &IncidentDetails::commentRequested, this, &IncidentsPane::comment);
    connect(monitor, &Monitor::commentHandled, this, &IncidentsPane::handleReply);
    m_secondTimer.setInterval(kIncidentsTick);
    m_changeTimer.setInterval(kSettleDelay);
    m_changeTimer.setSingleShot(true);
}

void IncidentsPane::build()
{
    m_view->setObjectName(u"incidents"_s);
    m_view->setAccessibleName(tr("Incidents"));
    m_view->setModel(m_model);
    m_noteLabel->setObjectName(u"incidentsNote"_s);
    m_noteLabel->setAlignment(Qt::AlignCenter);
    m_noteLabel->setWordWrap(true);
    m_noteLabel->setTextFormat(Qt::PlainText);
    m_noteLabel->setMargin(kIncidentsNoteMargin);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_view);
    splitter->addWidget(m_details);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({650, 350}); // proportions, not pixels
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 1);
    m_pages->addWidget(m_noteLabel);
    m_pages->addWidget(splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

void IncidentsPane::setUpColumns()
{
    makePlainTable(m_view);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_view->horizontalHeader();
    const int space = m_view->fontMetrics().averageCharWidth();
    for (const auto &[column, width] :
         {std::pair(IncidentColumn::State, 19), std::pair(IncidentColumn::What, 24), std::pair(IncidentColumn::Why, 36),
          std::pair(IncidentColumn::By, 12), std::pair(IncidentColumn::Targets, 9)})
        header->resizeSection(incidentColumnIndex(column), width * space);
    // Cut off, times would be useless.
    for (const auto &[column, longest] : {std::pair(IncidentColumn::Since, u"2000-12-28 20:58"_s),
                                          std::pair(IncidentColumn::Duration, tr("23 h 58 min", "a long duration"))})
        header->resizeSection(incidentColumnIndex(column), m_view->fontMetrics().horizontalAdvance(longest) + 3 * space);
    header->setSectionResizeMode(incidentColumnIndex(IncidentColumn::Why), QHeaderView::Stretch);
}

void IncidentsPane::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void IncidentsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
    m_secondTimer.start();
}

void IncidentsPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_secondTimer.stop();
}

void IncidentsPane::read()
{
    m_source->requestIncidents();
}

void IncidentsPane::showIncidents(const QList<Incident> &incidents, const QString &fault)
{
    if (!fault.isEmpty()) {
        const QString text = tr("The incidents can't be read. %1").arg(fault);
        const bool isNews = text != m_noteLabel->text();
        m_noteLabel->setText(text);
        m_pages->setCurrentIndex(0);
        if (isNews)
            announce(m_noteLabel);
        return;
    }
    m_noteLabel->setText(
        tr("No incidents yet. An incident opens when a target is confirmed down or degraded, and closes when it is up again."));
    m_pages->setCurrentIndex(incidents.isEmpty() ? 0 : 1);
    setIncidents(incidents);
    showCurrent();
}

//! Updates the list and keeps showing the same incident, even if its row moves. While rows are removed and inserted, other rows become
//! current, which would discard a comment being typed.
void IncidentsPane::setIncidents(const QList<Incident> &incidents)
{
    const QScopedValueRollback replacingGuard(m_isReplacingRows, true);
    m_model->setIncidents(incidents);
    const int row = std::max(m_model->rowOf(m_currentKey), 0);
    if (m_model->rowCount() > 0 && m_view->currentIndex().row() != row)
        m_view->selectRow(row);
}

void IncidentsPane::showCurrent()
{
    if (m_isReplacingRows)
        return;
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid()) {
        m_currentKey = 0;
        m_details->setIncident(std::nullopt);
        return;
    }
    const IncidentRow &row = m_model->row(index.row());
    m_currentKey = row.key();
    m_details->setIncident(row);
    m_source->requestTimeline(row.members());
    restoreRefusedComments();
}

void IncidentsPane::comment(qint64 incident, const QString &text)
{
    const quint64 number = m_monitor->addIncidentComment(incident, localUserName(), text);
    m_pendingComments.insert(number, {incident, text, {}});
}

void IncidentsPane::handleReply(quint64 number, const QString &refusal)
{
    const auto pending = m_pendingComments.constFind(number);
    if (pending == m_pendingComments.cend())
        return; // another part of the program made this request
    PendingComment refusedComment = *pending;
    m_pendingComments.erase(pending);
    if (refusal.isEmpty())
        return;
    refusedComment.refusal = refusal;
    m_refusedComments.append(refusedComment);
    restoreRefusedComments();
}

//! Puts comments that couldn't be saved back into the field if their incident is shown.
void IncidentsPane::restoreRefusedComments()
{
    const QModelIndex index = m_view->currentIndex();
    if (m_isReplacingRows || !index.isValid())
        return;
    const IncidentRow &row = m_model->row(index.row());
    for (const PendingComment &refusedComment : std::as_const(m_refusedComments)) {
        if (row.contains(refusedComment.incident))
            m_details->restoreComment(refusedComment.text, refusedComment.refusal);
    }
    m_refusedComments.removeIf([&row](const PendingComment &refusedComment) { return row.contains(refusedComment.incident); });
}

IncidentsDock::IncidentsDock(Monitor *monitor, QWidget *parent)
    : QDockWidget(tr("Incidents"), parent)
{
    auto *pane = new IncidentsPane(monitor);
    setObjectName(u"incidentsDock"_s); // the window uses this name to store the position of the dock
    setWidget(pane);
    QAction *show = toggleViewAction();
    show->setObjectName(u"actionShowIncidents"_s);
    show->setText(tr("I&ncidents"));
    show->setIcon(actionIcon(u"incidents"_s));
    show->setToolTip(tr("Show incidents, how long they lasted, and who acknowledged them"));
    show->setShortcut(Qt::CTRL | Qt::Key_I);
    connect(show, &QAction::triggered, pane, [this, pane](bool isOpen) {
        if (!isOpen)
            return;
        raise(); // the dock may be hidden behind the tasks in the same area
        pane->focusList();
    });
    connect(pane, &IncidentsPane::targetActivated, this, &IncidentsDock::targetActivated);
    connect(pane, &IncidentsPane::evidenceRequested, this, &IncidentsDock::evidenceRequested);
    connect(pane, &IncidentsPane::acknowledgeRequested, this, &IncidentsDock::acknowledgeRequested);
    hide();
}

} // namespace watchkeeper

#include "moc_IncidentsPane.cpp"
