// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/IncidentsPane.h"

#include "app/monitor/Monitor.h"
#include "app/words/IncidentText.h"
#include "gui/incidents/IncidentDetails.h"
#include "gui/incidents/IncidentSource.h"
#include "gui/incidents/IncidentsModel.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainTable.h"

#include <QAction>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

using namespace Qt::StringLiterals;

namespace watchkeeper {

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
          std::pair(IncidentColumn::Since, 17), std::pair(IncidentColumn::Duration, 12), std::pair(IncidentColumn::By, 12),
          std::pair(IncidentColumn::Targets, 9)})
        header->resizeSection(incidentColumnIndex(column), width * space);
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
        m_noteLabel->setText(tr("The incidents can't be read. %1").arg(fault));
        m_pages->setCurrentIndex(0);
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
    const QScopedValueRollback taking(m_isReplacingRows, true);
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
    const quint64 number = m_monitor->commentIncident(incident, localUserName(), text);
    m_pendingComments.insert(number, {incident, text, {}});
}

void IncidentsPane::handleReply(quint64 number, const QString &refusal)
{
    const auto asked = m_pendingComments.constFind(number);
    if (asked == m_pendingComments.cend())
        return; // another part of the program made this request
    PendingComment said = *asked;
    m_pendingComments.erase(asked);
    if (refusal.isEmpty())
        return;
    said.refusal = refusal;
    m_refusedComments.append(said);
    restoreRefusedComments();
}

//! Puts comments that couldn't be saved back into the field if their incident is shown.
void IncidentsPane::restoreRefusedComments()
{
    const QModelIndex index = m_view->currentIndex();
    if (m_isReplacingRows || !index.isValid())
        return;
    const IncidentRow &row = m_model->row(index.row());
    for (const PendingComment &said : std::as_const(m_refusedComments)) {
        if (row.contains(said.incident))
            m_details->restoreComment(said.text, said.refusal);
    }
    m_refusedComments.removeIf([&row](const PendingComment &said) { return row.contains(said.incident); });
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
