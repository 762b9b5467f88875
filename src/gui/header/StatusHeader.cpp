// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/header/StatusHeader.h"

#include "app/monitor/ConnectivitySelection.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultsModel.h"

#include <QAccessible>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolTip>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr int kStripHeight = 18;

size_t placeOf(qint64 number)
{
    return static_cast<size_t>(number % DayStrip::kCells);
}

} // namespace

void DayStrip::advanceTo(qint64 now)
{
    const qint64 newest = now / kCellMs;
    // If the clock was set back, the cells after `newest` are dropped, since they were filled by mistake.
    const auto [last, end] = std::minmax(m_newest, newest);
    for (qint64 number = std::max(last + 1, end - kCells + 1); number <= end; ++number)
        m_cells[placeOf(number)].reset();
    m_newest = newest;
}

void DayStrip::add(const OutcomeTimeline &history, quint64 attempts)
{
    const QList<OutcomeRun> &runs = history.runs();
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const OutcomeRun &run = runs.at(i);
        if (run.outcome != Outcome::Up && run.results < attempts)
            continue;
        const qint64 last = std::min(history.endOf(i) - 1, (m_newest + 1) * kCellMs - 1) / kCellMs;
        for (qint64 number = std::max(run.first / kCellMs, m_newest - kCells + 1); number <= last; ++number)
            addCell(number, run.outcome);
    }
}

void DayStrip::addCell(qint64 number, Outcome outcome)
{
    if (number > m_newest || number <= m_newest - kCells)
        return;
    std::optional<Outcome> &cell = m_cells[placeOf(number)];
    if (!cell || failureRank(outcome) > failureRank(*cell))
        cell = outcome;
}

std::optional<Outcome> DayStrip::worst(int cell) const
{
    return m_cells[placeOf(m_newest - kCells + 1 + cell)];
}

bool DayStrip::hasData() const
{
    return std::any_of(m_cells.begin(), m_cells.end(), [](const auto &cell) { return cell.has_value(); });
}

DayStripBar::DayStripBar(QWidget *parent)
    : QWidget(parent)
    , m_strip(QDateTime::currentMSecsSinceEpoch())
{
    setObjectName(QStringLiteral("dayStrip"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateName();
}

void DayStripBar::setStrip(const DayStrip &strip)
{
    if (m_strip == strip)
        return;
    m_strip = strip;
    updateName();
    update();
}

void DayStripBar::updateName()
{
    int problems = 0;
    for (int cell = 0; cell < DayStrip::kCells; ++cell)
        problems += m_strip.worst(cell).value_or(Outcome::Up) == Outcome::Up ? 0 : 1;
    setAccessibleName(tr("Last 24 hours: problems in %Ln quarter hour(s)", "strip of the header", problems));
}

void DayStripBar::setWide(bool wide)
{
    if (std::exchange(m_isWide, wide) != wide)
        updateGeometry();
}

QSize DayStripBar::sizeHint() const
{
    return {DayStrip::kCells * (m_isWide ? 4 : 2), kStripHeight};
}

QRect DayStripBar::cellRect(int cell) const
{
    const int step = m_isWide ? 4 : 2;
    const int left = isRightToLeft() ? width() - DayStrip::kCells * step : 0; // the newest cell is at the right, as in charts
    return {left + cell * step, 0, m_isWide ? step - 1 : step, height()};
}

int DayStripBar::cellAt(int x) const
{
    for (int cell = 0; cell < DayStrip::kCells; ++cell) {
        if (const QRect rect = cellRect(cell); x >= rect.left() && x <= rect.right() + 1)
            return cell;
    }
    return -1;
}

bool DayStripBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int cell = cellAt(help->pos().x());
    if (cell < 0)
        return true;
    const auto clock = [](qint64 at) {
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at).time(), QLocale::ShortFormat);
    };
    const std::optional<Outcome> worst = m_strip.worst(cell);
    const QString state = stateLabel(worst ? markStateOf(*worst) : MarkState::Unobserved);
    const QString text = tr("%1 to %2: %3", "a time, a time, the worst state")
                             .arg(clock(m_strip.start(cell)), clock(m_strip.start(cell) + DayStrip::kCellMs), state);
    QToolTip::showText(help->globalPos(), plainToolTip(text), this);
    return true;
}

void DayStripBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int cell = 0; cell < DayStrip::kCells; ++cell)
        paintStripCell(&painter, cellRect(cell), m_strip.worst(cell), palette());
}

namespace {

constexpr auto kUpdateInterval = 300ms;
constexpr auto kTickInterval = 1s;
constexpr auto kCalmInterval = 15s;   //!< without a problem, only durations in minutes change
constexpr auto kUptimeInterval = 30s; //!< uptimes change slowly, and reading those of thousands of targets takes milliseconds
constexpr int kMarkSize = 24;
constexpr int kLineHeight = 44;
constexpr int kEdgeWidth = 4;            //!< width of the edge in the colour of the state
constexpr int kProgressHeight = 2;       //!< height of the line that shows the progress of the first run
constexpr int kMinWideStripWidth = 1100; //!< width of the header from which the cells of the strip have gaps
constexpr int kMinStripWidth = 700;      //!< width of the header from which there is a strip
constexpr int kMinThreeLineHeight = 640; //!< height of the window from which a block has three lines
constexpr int kMaxNameWidth = 240;       //!< width up to which the name of a target is never cut
constexpr qreal kTitleScale = 1.8;
constexpr qreal kLineScale = 1.35;

QLabel *makeLabel(const QString &name)
{
    auto *label = new ElidedLabel;
    label->setObjectName(name);
    return label;
}

} // namespace

StatusHeader::StatusHeader(ResultsModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_strip(QDateTime::currentMSecsSinceEpoch())
    , m_icon(new IconLabel(kMarkSize))
    , m_title(makeLabel(u"headerTitle"_s))
    , m_line(makeLabel(u"headerLine"_s))
    , m_problem(new QWidget)
    , m_name(makeLabel(u"headerName"_s))
    , m_reason(makeLabel(u"headerReason"_s))
    , m_duration(makeLabel(u"headerDuration"_s))
    , m_facts(makeLabel(u"headerFacts"_s))
    , m_buttons(new QWidget)
    , m_acknowledge(new QPushButton(tr("Acknowledge"), m_buttons))
    , m_details(new QPushButton(tr("Details"), m_buttons))
    , m_resume(new QPushButton(tr("Resume"), m_buttons))
    , m_barLabel(new QLabel(tr("Last 24 hours")))
    , m_bar(new DayStripBar)
{
    setObjectName(u"statusHeader"_s);
    m_situation.isFirstRun = true;
    build();
    m_updateTimer.setSingleShot(true);
    m_updateTimer.setInterval(kUpdateInterval);
    connect(&m_updateTimer, &QTimer::timeout, this, &StatusHeader::refresh);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_content.isProblem || m_content.isSoft || m_readAge.hasExpired(std::chrono::milliseconds(kCalmInterval).count()))
            refresh();
    });
    m_tick.start(kTickInterval);
    connect(m_model, &ResultsModel::countsChanged, this, &StatusHeader::updateSoon);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &StatusHeader::updateSoon);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &StatusHeader::updateSoon);
    connect(m_acknowledge, &QPushButton::clicked, this, [this] { emit acknowledgeRequested(m_content.open); });
    connect(m_details, &QPushButton::clicked, this, [this] { emit detailsRequested(m_content.worst); });
    connect(m_resume, &QPushButton::clicked, this, &StatusHeader::resumeRequested);
    refresh();
}

void StatusHeader::build()
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kEdgeWidth + 12, 8, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(m_icon);
    layout->addWidget(buildTexts(), 1);
    layout->addWidget(buildSide());
}

QWidget *StatusHeader::buildTexts()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_title);
    top->addWidget(m_line, 1);
    top->addStretch();
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *problem = new QHBoxLayout(m_problem);
    problem->setContentsMargins(0, 0, 0, 0);
    problem->setSpacing(12);
    problem->addWidget(m_name);
    problem->addWidget(m_reason);
    problem->addWidget(m_duration);
    problem->addStretch(1);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_reason->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_duration->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto *texts = new QWidget;
    auto *lines = new QVBoxLayout(texts);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    lines->addLayout(top);
    lines->addWidget(m_problem);
    lines->addWidget(m_facts);
    return texts;
}

QWidget *StatusHeader::buildSide()
{
    m_acknowledge->setObjectName(u"headerAcknowledge"_s);
    m_acknowledge->setToolTip(tr("Stop further alerts for these problems"));
    m_details->setObjectName(u"headerDetails"_s);
    m_details->setToolTip(tr("Select this target and show its details"));
    m_resume->setObjectName(u"headerResume"_s);
    m_resume->setToolTip(tr("Start scheduled checks again"));
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_resume);
    buttons->addWidget(m_acknowledge);
    buttons->addWidget(m_details);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_buttons);
    auto *strip = new QHBoxLayout;
    strip->setSpacing(8);
    strip->addStretch(1);
    strip->addWidget(m_barLabel);
    strip->addWidget(m_bar);
    column->addLayout(strip);
    return side;
}

void StatusHeader::setPause(const SchedulePause &pause)
{
    m_situation.pause = pause;
    m_situation.isFirstRun = m_situation.isFirstRun && !pause.isPaused(); // the start of a paused schedule has no run
    updateSoon();
}

void StatusHeader::setRunSnapshot(const RunSnapshot &run)
{
    if (!m_situation.isFirstRun)
        return;
    m_situation.isFirstRun = !run.finished;
    updateSoon();
}

void StatusHeader::setConnectivity(const ConnectivityChange &change)
{
    m_situation.offlineSince = change.isOnline ? QDateTime() : change.at;
    m_situation.offlineReason = change.isOnline ? QString() : offlineReason(change);
    updateSoon();
}

void StatusHeader::addHistory(const QList<RecentHistory> &histories)
{
    for (const RecentHistory &history : histories) {
        if (const int row = m_model->rowOf(history.target); row >= 0)
            m_strip.add(history.day, static_cast<quint64>(m_model->presentRow(row).target->schedule.attempts));
    }
    m_uptimeAge.invalidate();
    updateSoon();
}

void StatusHeader::updateSoon()
{
    if (!m_updateTimer.isActive())
        m_updateTimer.start();
}

void StatusHeader::refresh()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_readAge.start();
    if (!m_uptimeAge.isValid() || m_uptimeAge.hasExpired(std::chrono::milliseconds(kUptimeInterval).count())) {
        m_situation.uptime = uptimeOfAll(*m_model, now);
        m_uptimeAge.start();
    }
    refreshStrip(now);
    const HeaderContent before = std::exchange(m_content, headerContent(*m_model, m_situation, now));
    if (m_content == before)
        return;
    showContent();
    emit contentChanged();
    const bool isWorse = m_content.worst != before.worst && stateRank(m_content.mark) < stateRank(before.mark);
    if (m_content.isProblem && (!before.isProblem || isWorse))
        emit problemAppeared(m_content.worst);
}

//! Adds the current state to the strip.
void StatusHeader::refreshStrip(const QDateTime &now)
{
    m_strip.advanceTo(now.toMSecsSinceEpoch());
    const StateCounts &counts = m_model->counts();
    for (const Outcome outcome : {Outcome::Up, Outcome::Unknown, Outcome::Degraded, Outcome::Down}) {
        if (counts.count(markStateOf(outcome)) > 0 && !m_situation.isFirstRun)
            m_strip.add(now.toMSecsSinceEpoch(), outcome);
    }
    m_bar->setStrip(m_strip);
    fitSize();
}

void StatusHeader::showContent()
{
    const bool isBlock = m_content.isProblem;
    const bool mustAnnounce = m_title->text() != m_content.title && isVisible();
    const QString separator = u" · "_s;
    QStringList facts = m_content.facts;
    if (!m_content.cause.isEmpty())
        facts.prepend(m_content.cause);
    m_title->setText(m_content.title);
    m_line->setText(m_content.facts.join(separator));
    m_name->setText(m_content.name);
    m_reason->setText(m_content.reason);
    m_duration->setText(m_content.duration);
    m_facts->setText(facts.join(separator));
    m_line->setVisible(!isBlock);
    m_problem->setVisible(isBlock);
    m_buttons->setVisible(isBlock || m_content.canResume);
    m_resume->setVisible(m_content.canResume);
    m_details->setVisible(isBlock);
    m_acknowledge->setVisible(!m_content.open.isEmpty());
    layout()->setAlignment(m_icon, isBlock ? Qt::AlignTop : Qt::AlignVCenter);
    setAccessibleName(m_content.spokenText());
    restyle();
    fitSize();
    if (mustAnnounce) {
        QAccessibleEvent spoken(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&spoken);
    }
}

//! Sets fonts and colours for the content and the palette.
void StatusHeader::restyle()
{
    const QPalette colours = palette();
    const MarkState mark = m_content.mark;
    const bool isBlock = m_content.isProblem;
    const QColor backgroundColour = isBlock ? stateTintColour(colours, mark) : colours.color(QPalette::Window);
    const QColor text = colours.color(QPalette::WindowText);
    const QColor muted = legibleColour(mutedColour(colours), backgroundColour);
    const QColor textColour = legibleColour(stateColour(mark, isDark(colours)), backgroundColour);
    m_icon->setIcon(tintedIcon(markPath(mark, m_content.isSoft), [textColour](const QPalette &) { return textColour; }));
    m_title->setFont(scaledFont(font(), isBlock ? kTitleScale : kLineScale, QFont::DemiBold));
    m_name->setFont(scaledFont(font(), 1, QFont::DemiBold));
    m_name->setMinimumWidth(std::min(kMaxNameWidth, m_name->sizeHint().width()));
    m_facts->setFont(scaledFont(font(), 1, QFont::Normal));
    setTextColour(m_title, isBlock ? textColour : text);
    for (QLabel *label : {m_name, m_reason})
        setTextColour(label, text);
    for (QLabel *label : {m_line, m_duration, m_facts, m_barLabel})
        setTextColour(label, muted);
    update();
}

//! Leaves out what has no room.
void StatusHeader::fitSize()
{
    m_facts->setVisible(m_content.isProblem && window()->height() >= kMinThreeLineHeight);
    m_bar->setVisible(m_strip.hasData() && width() >= kMinStripWidth && (!m_content.isProblem || m_facts->isVisibleTo(this)));
    const bool isWide = width() >= kMinWideStripWidth;
    m_bar->setWide(isWide);
    m_barLabel->setVisible(m_bar->isVisibleTo(this) && isWide);
}

void StatusHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        restyle();
}

//! What has room depends on the height of the window, too.
bool StatusHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        fitSize();
    return QWidget::eventFilter(watched, event);
}

QSize StatusHeader::minimumSizeHint() const
{
    return QWidget::minimumSizeHint().expandedTo({0, kLineHeight});
}

void StatusHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSize();
}

void StatusHeader::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this);
    fitSize();
}

void StatusHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QPalette colours = palette();
    const QColor textColour = stateColour(m_content.mark, isDark(colours));
    painter.fillRect(rect(), m_content.isProblem ? stateTintColour(colours, m_content.mark) : colours.color(QPalette::Window));
    const bool isUp = !m_content.isProblem && m_content.mark == MarkState::Up;
    painter.fillRect(0, height() - 1, width(), 1, isUp ? textColour : lineColour(colours));
    if (m_content.isProblem)
        painter.fillRect(isRightToLeft() ? width() - kEdgeWidth : 0, 0, kEdgeWidth, height(), textColour);
    if (m_content.total > 0) {
        const int done = width() * m_content.done / m_content.total;
        painter.fillRect(isRightToLeft() ? width() - done : 0, height() - kProgressHeight, done, kProgressHeight,
                         accentColour(colours));
    }
}

} // namespace watchkeeper

#include "moc_StatusHeader.cpp"
