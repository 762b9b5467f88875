// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wall/WallWindow.h"

#include "gui/header/HeaderContent.h"
#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsView.h"
#include "gui/table/view/TableOverlays.h"
#include "gui/wall/HealthMap.h"
#include "gui/wall/WallTiles.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr int kMaxTiles = 300;
constexpr int kWallMargin = 12;
constexpr int kWallSpacing = 8;
constexpr int kStateSpacing = 32;
constexpr qreal kHeaderScale = 1.8;
constexpr qreal kSmallHeaderScale = 1.35;
constexpr qreal kUsualHeight = 1080; // [px] on a higher screen, which is viewed from a greater distance, the header is larger
constexpr auto kCountsDelay = 250ms;
constexpr auto kClockInterval = 1s;

//! These states are always shown, so that their numbers keep their place.
constexpr std::array kMainStates{MarkState::Down, MarkState::Degraded, MarkState::Up};
constexpr std::array kOtherStates{MarkState::Unknown,     MarkState::Unreachable, MarkState::Unobserved,
                                  MarkState::Maintenance, MarkState::Paused,      MarkState::Pending};

StateCounts countsOf(const ResultsProxy &rows)
{
    StateCounts counts;
    for (int i = 0; i < rows.rowCount(); ++i)
        counts.add(rows.row(i).markState(), rows.row(i).isBeingConfirmed());
    return counts;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

WallWindow::WallWindow(ResultsModel *model, const ResultsProxy *table, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_model(model)
    , m_proxy(new ResultsProxy(model, this))
    , m_tiles(new WallTiles(m_proxy))
    , m_map(new HealthMap(m_proxy))
    , m_message(new QLabel)
    , m_views(new QStackedWidget)
    , m_banner(new ElidedLabel)
    , m_counts(new QHBoxLayout)
    , m_date(new QLabel)
    , m_time(new QLabel)
{
    setObjectName(u"wall"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Wall view — Watchkeeper", "window title"));
    setBackgroundRole(QPalette::Window);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kWallMargin, kWallMargin, kWallMargin, kWallMargin);
    layout->setSpacing(kWallMargin);
    buildHeader();
    layout->addWidget(m_banner);
    layout->addWidget(m_views, 1);
    for (QWidget *view : std::initializer_list<QWidget *>{m_tiles, m_map, m_message})
        m_views->addWidget(view);
    m_proxy->setGrouping(Grouping::None); // the tiles have no headings
    m_proxy->setFilter(table->filter());
    connect(table, &ResultsProxy::filterChanged, m_proxy, [this, table] { m_proxy->setFilter(table->filter()); });
    connectModels();
    chooseView();
    m_views->currentWidget()->setFocus();
    refresh();
}

void WallWindow::connectModels()
{
    connect(m_tiles, &WallTiles::targetActivated, this, &WallWindow::targetActivated);
    connect(m_map, &HealthMap::targetActivated, this, &WallWindow::targetActivated);
    m_viewTimer.setSingleShot(true);
    connect(&m_viewTimer, &QTimer::timeout, this, &WallWindow::chooseView);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(kCountsDelay);
    connect(&m_refreshTimer, &QTimer::timeout, this, &WallWindow::refresh);
    for (const QAbstractItemModel *rows : {m_proxy->sourceModel(), static_cast<QAbstractItemModel *>(m_proxy)}) {
        connect(rows, &QAbstractItemModel::rowsInserted, this, &WallWindow::handleRowChange);
        connect(rows, &QAbstractItemModel::rowsRemoved, this, &WallWindow::handleRowChange);
    }
    connect(m_model, &QAbstractItemModel::dataChanged, this, &WallWindow::refreshSoon);
    connect(m_proxy, &ResultsProxy::filterChanged, this, &WallWindow::refreshSoon);
    connect(m_model, &ResultsModel::momentChanged, this, &WallWindow::refreshSoon);
    m_clockTimer.setInterval(kClockInterval);
    connect(&m_clockTimer, &QTimer::timeout, this, [this] {
        updateClock();
        m_tiles->viewport()->update(); // the durations
    });
    m_clockTimer.start();
}

void WallWindow::buildHeader()
{
    auto *header = new QHBoxLayout;
    m_counts->setSpacing(kWallSpacing);
    header->addLayout(m_counts);
    header->addStretch(1);
    header->addWidget(m_date);
    header->addSpacing(kWallSpacing);
    header->addWidget(m_time);
    m_message->setFont(scaledFont(font(), kHeaderScale, QFont::Normal));
    m_banner->setFont(scaledFont(font(), kSmallHeaderScale, QFont::DemiBold));
    m_banner->setObjectName(u"wallBanner"_s);
    m_banner->setContentsMargins(kWallSpacing, kWallSpacing, kWallSpacing, kWallSpacing);
    m_message->setObjectName(u"wallMessage"_s);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText); // contains the filter
    static_cast<QVBoxLayout *>(layout())->addLayout(header);
}

//! Sorts tiles by urgency. The cells of the map are sorted by name, because a cell should stay in its place.
void WallWindow::chooseView()
{
    const int count = m_proxy->rowCount();
    const bool isMap = count > kMaxTiles;
    const int column = columnIndex(isMap ? ResultColumn::Name : ResultColumn::Mark);
    if (m_proxy->sortColumn() != column)
        m_proxy->sort(column);
    QWidget *tiles = count > 0 ? static_cast<QWidget *>(m_tiles) : m_message;
    QWidget *view = isMap ? m_map : tiles;
    if (view == m_views->currentWidget())
        return;
    m_views->setCurrentWidget(view);
    view->setFocus();
}

//! The view is chosen after all signals about the rows.
void WallWindow::handleRowChange()
{
    m_viewTimer.start(0);
    refreshSoon();
}

void WallWindow::setPause(const SchedulePause &pause)
{
    m_pause = pause;
    refreshSoon();
}

void WallWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void WallWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_shownCounts.reset(); // the size of the texts depends on that of the window
    m_map->setFont(scaledFont(font(), std::max(1.0, height() / kUsualHeight), QFont::Normal));
    refresh();
}

void WallWindow::refreshSoon()
{
    if (isVisible() && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void WallWindow::refresh()
{
    updateClock();
    if (const StateCounts counts = countsOf(*m_proxy); m_shownCounts != counts)
        showCounts(counts);
    showBanner();
    const int all = m_model->rowCount();
    m_message->setText(all == 0
                           ? tr("No targets yet")
                           : NoMatches::tr("No match for “%1” among %Ln target(s).", "", all).arg(m_proxy->filter().toText()));
}

void WallWindow::updateClock()
{
    const QDateTime now = QDateTime::currentDateTime();
    m_date->setText(QLocale().toString(now.date(), QLocale::LongFormat));
    m_time->setText(QLocale().toString(now.time(), QLocale::ShortFormat));
}

//! Returns the time in UTC since which this computer has been offline; null while it is online. Looks at all targets, because the
//! filter can hide those without data.
QDateTime WallWindow::offlineSince() const
{
    QDateTime since;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const ResultRow &row = m_model->presentRow(i);
        const bool isOffline = row.isConnectivityLost && !row.target->paused && !row.unobservedSince.isNull();
        if (isOffline && (since.isNull() || row.unobservedSince < since))
            since = row.unobservedSince;
    }
    return since;
}

QStringList WallWindow::bannerTexts() const
{
    QStringList texts;
    const std::optional<QDateTime> moment = m_model->moment();
    if (moment)
        texts.append(tr("View at %1", "date and time").arg(exactTimeText(*moment)));
    else if (const QDateTime since = offlineSince(); since.isValid())
        texts.append(tr("This computer has been offline since %1").arg(clockText(since, QDateTime::currentDateTimeUtc())));
    if (m_pause.isPaused() && !moment)
        texts.append(pauseText(m_pause, QDateTime::currentDateTimeUtc()));
    if (!m_proxy->filter().isEmpty() && m_proxy->rowCount() > 0) // otherwise, the message contains it
        texts.append(tr("Filter: %1", "the text of a filter").arg(m_proxy->filter().toText()));
    return texts;
}

void WallWindow::showBanner()
{
    const QStringList texts = bannerTexts();
    QPalette colours = palette();
    colours.setColor(QPalette::Window, timeTravelColour(palette(), QPalette::Window)); // as the time travel bar
    m_banner->setPalette(colours);
    m_banner->setAutoFillBackground(m_model->moment().has_value());
    m_banner->setText(texts.join(u" · "_s));
    m_banner->setVisible(!texts.isEmpty());
    setAccessibleDescription((m_countTexts + texts).join(u", "_s));
}

void WallWindow::showCounts(const StateCounts &counts)
{
    m_shownCounts = counts;
    clear(m_counts);
    std::vector<MarkState> states(kMainStates.begin(), kMainStates.end());
    std::copy_if(kOtherStates.begin(), kOtherStates.end(), std::back_inserter(states),
                 [&counts](MarkState state) { return counts.count(state) > 0; });
    m_countTexts.clear();
    for (const MarkState state : states)
        m_countTexts.append(stateCountText(state, counts.count(state)));
    if (counts.beingConfirmed() > 0)
        m_countTexts.append(beingConfirmedText(counts.beingConfirmed()));
    const QFont font = fitHeader();
    m_date->setFont(font);
    m_time->setFont(font);
    for (qsizetype i = 0; i < m_countTexts.size(); ++i) {
        const auto state =
            static_cast<size_t>(i) < states.size() ? std::optional(states[static_cast<size_t>(i)]) : std::nullopt;
        const bool isColoured = state && counts.count(*state) > 0;
        const QColor colour = isColoured ? stateColour(*state, isDark(palette())) : mutedColour(palette());
        if (state) {
            auto *mark = new QLabel;
            mark->setPixmap(markPixmap(*state, false, QFontMetrics(font).ascent(), devicePixelRatioF(), colour));
            m_counts->addWidget(mark);
        }
        auto *label = new ElidedLabel; // the window must not be wider than the screen
        label->setText(m_countTexts.at(i));
        label->setFont(font);
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, colour);
        label->setPalette(colours);
        m_counts->addWidget(label);
        m_counts->addSpacing(kStateSpacing - kWallSpacing);
    }
}

//! Returns the largest font with which the numbers fit. Hides the date if there is no room for it.
QFont WallWindow::fitHeader()
{
    const qreal large = kHeaderScale * std::max(1.0, height() / kUsualHeight);
    for (const auto &[scale, hasDate] :
         {std::pair(large, true), {kHeaderScale, true}, {kSmallHeaderScale, true}, {kSmallHeaderScale, false}}) {
        m_date->setVisible(hasDate);
        const QFont font = scaledFont(this->font(), scale, QFont::Normal);
        const QFontMetrics metrics(font);
        int needed = 2 * kWallMargin + metrics.horizontalAdvance(m_time->text());
        needed += hasDate ? kWallSpacing + metrics.horizontalAdvance(m_date->text()) : 0;
        for (const QString &text : m_countTexts)
            needed += metrics.ascent() + kWallSpacing + metrics.horizontalAdvance(text) + kStateSpacing;
        if (needed <= width())
            return font;
    }
    return font();
}

void WallWindow::stepToProblem(int step)
{
    if (m_views->currentWidget() == m_map)
        m_map->stepToProblem(step);
    else
        m_tiles->stepToProblem(step);
}

void WallWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        close();
    else
        QWidget::keyPressEvent(event);
}

void WallWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_shownCounts.reset();
        refreshSoon();
    }
}

WallActions::WallActions(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    QAction *wall = addAction(u"actionWall"_s, tr("&Wall view"), tr("Show all targets on the full screen, problems first"),
                              QKeySequence(Qt::Key_F11));
    wall->setIcon(actionIcon(u"wall"_s));
    connect(wall, &QAction::triggered, this, &WallActions::toggleWall);
    QAction *next = addAction(u"actionNextProblem"_s, tr("Next prob&lem"), tr("Select the next target with a problem"),
                              QKeySequence(Qt::Key_N));
    connect(next, &QAction::triggered, this, [this] { stepToProblem(1); });
    QAction *previous = addAction(u"actionPreviousProblem"_s, tr("&Previous problem"),
                                  tr("Select the previous target with a problem"), QKeySequence(Qt::SHIFT | Qt::Key_N));
    connect(previous, &QAction::triggered, this, [this] { stepToProblem(-1); });
    for (QAction *action : {next, previous}) { // elsewhere, these keys type a letter
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        parts.view->addAction(action);
    }
}

QAction *WallActions::addAction(const QString &name, const QString &text, const QString &tip, const QKeySequence &keys)
{
    auto *action = new QAction(text, m_parts.window);
    action->setObjectName(name);
    action->setToolTip(tip);
    action->setStatusTip(tip);
    action->setShortcut(keys);
    m_parts.menu->addAction(action);
    m_actions.append(action);
    return action;
}

void WallActions::toggleWall()
{
    if (m_wall) {
        m_wall->close();
        return;
    }
    m_wall = new WallWindow(m_parts.model, m_parts.proxy, m_parts.window);
    m_wall->setPause(m_pause);
    m_wall->addActions(m_actions); // their keys work in both windows
    connect(m_wall, &WallWindow::targetActivated, this, [this](const TargetId &id) {
        m_wall->close();
        emit targetActivated(id);
    });
    m_wall->setScreen(m_parts.window->screen());
    m_wall->showFullScreen();
    m_wall->activateWindow();
}

void WallActions::stepToProblem(int step)
{
    if (m_wall)
        return m_wall->stepToProblem(step);
    const std::vector<const ResultRow *> rows = m_parts.proxy->matchingRows(); // also of folded groups
    const TargetId current = m_parts.view->currentId();
    const auto at =
        std::find_if(rows.begin(), rows.end(), [&current](const ResultRow *row) { return row->target->id == current; });
    const int from = at == rows.end() ? -1 : static_cast<int>(at - rows.begin());
    const auto isProblem = [&rows](int place) { return rows[static_cast<size_t>(place)]->isConfirmedProblem(); };
    if (const int found = nextPlace(static_cast<int>(rows.size()), from, step, isProblem); found >= 0)
        m_parts.view->selectIds({rows[static_cast<size_t>(found)]->target->id});
}

void WallActions::setPause(const SchedulePause &pause)
{
    m_pause = pause;
    if (m_wall)
        m_wall->setPause(pause);
}

} // namespace watchkeeper

#include "moc_WallWindow.cpp"
