// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wall/WallWindow.h"

#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsView.h"
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

#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr int kMostTiles = 300;
constexpr int kWallMargin = 12;
constexpr int kWallSpacing = 8;
constexpr int kStateSpacing = 32;
constexpr qreal kHeaderScale = 1.8;
constexpr auto kCountsDelay = 250ms;
constexpr auto kClockInterval = 1s;

//! These states are always shown, so that their numbers keep their place.
constexpr std::array kMainStates{MarkState::Down, MarkState::Degraded, MarkState::Up};
constexpr std::array kOtherStates{MarkState::Unknown,     MarkState::Unreachable, MarkState::Unobserved,
                                  MarkState::Maintenance, MarkState::Paused,      MarkState::Pending};

void scaleFont(QWidget *widget)
{
    QFont font = widget->font();
    font.setPointSizeF(font.pointSizeF() * kHeaderScale);
    widget->setFont(font);
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
    , m_views(new QStackedWidget)
    , m_counts(new QHBoxLayout)
    , m_date(new QLabel)
    , m_time(new QLabel)
{
    setObjectName(u"wall"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Wall view – Watchkeeper", "window title"));
    setBackgroundRole(QPalette::Window);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kWallMargin, kWallMargin, kWallMargin, kWallMargin);
    layout->setSpacing(kWallMargin);
    buildHeader();
    layout->addWidget(m_views, 1);
    m_views->addWidget(m_tiles);
    m_views->addWidget(m_map);
    m_proxy->setFilter(table->filter());
    connect(table, &ResultsProxy::filterChanged, m_proxy, [this, table] { m_proxy->setFilter(table->filter()); });
    connect(m_tiles, &WallTiles::targetActivated, this, &WallWindow::targetActivated);
    connect(m_map, &HealthMap::targetActivated, this, &WallWindow::targetActivated);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &WallWindow::chooseView);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &WallWindow::chooseView);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(kCountsDelay);
    connect(&m_refreshTimer, &QTimer::timeout, this, &WallWindow::refresh);
    connect(model, &ResultsModel::countsChanged, this, &WallWindow::refreshSoon);
    connect(model, &ResultsModel::momentChanged, this, &WallWindow::refreshSoon);
    m_clockTimer.setInterval(kClockInterval);
    connect(&m_clockTimer, &QTimer::timeout, this, [this] {
        refresh();
        m_tiles->viewport()->update(); // the durations
    });
    m_clockTimer.start();
    chooseView();
    refresh();
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
    scaleFont(m_date);
    scaleFont(m_time);
    static_cast<QVBoxLayout *>(layout())->addLayout(header);
}

//! Sorts tiles by urgency. The cells of the map are sorted by name, because a cell should stay in its place.
void WallWindow::chooseView()
{
    const bool isMap = m_proxy->rowCount() > kMostTiles;
    m_proxy->sort(columnIndex(isMap ? ResultColumn::Name : ResultColumn::Mark));
    QWidget *view = isMap ? static_cast<QWidget *>(m_map) : m_tiles;
    m_views->setCurrentWidget(view);
    view->setFocus();
}

void WallWindow::refreshSoon()
{
    if (!m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void WallWindow::refresh()
{
    const StateCounts counts = m_model->visibleCounts();
    if (m_shownCounts != counts)
        showCounts(counts);
    const QDateTime now = QDateTime::currentDateTime();
    m_date->setText(QLocale().toString(now.date(), QLocale::LongFormat));
    m_time->setText(QLocale().toString(now.time(), QLocale::ShortFormat));
}

void WallWindow::showCounts(const StateCounts &counts)
{
    m_shownCounts = counts;
    clear(m_counts);
    QStringList texts;
    const auto addLabel = [this, &texts](const QString &content, const QColor &ink) {
        auto *label = new QLabel(content);
        scaleFont(label);
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, ink);
        label->setPalette(colours);
        m_counts->addWidget(label);
        m_counts->addSpacing(kStateSpacing - kWallSpacing);
        texts.append(content);
        return label;
    };
    const auto add = [&](MarkState state, bool isAlwaysShown) {
        const int count = counts.count(state);
        if (count == 0 && !isAlwaysShown)
            return;
        const QColor ink = count > 0 ? stateColour(state, isDark(palette())) : mutedColour(palette());
        auto *mark = new QLabel;
        m_counts->addWidget(mark);
        const QString text = tr("%1 %2", "number and state").arg(QLocale().toString(count), stateLabel(state).toLower());
        const QLabel *label = addLabel(text, ink);
        mark->setPixmap(markPixmap(state, false, label->fontMetrics().ascent(), devicePixelRatioF(), ink));
    };
    for (const MarkState state : kMainStates)
        add(state, true);
    for (const MarkState state : kOtherStates)
        add(state, false);
    if (counts.beingConfirmed() > 0)
        addLabel(tr("%1 being confirmed", "problems").arg(QLocale().toString(counts.beingConfirmed())), mutedColour(palette()));
    setAccessibleDescription(texts.join(u", "_s));
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
    m_wall->addActions(m_actions); // their keys work in both windows
    connect(m_wall, &WallWindow::targetActivated, this, [this](const TargetId &id) {
        m_wall->close();
        emit targetActivated(id);
    });
    m_wall->setScreen(m_parts.window->screen());
    m_wall->showFullScreen();
}

void WallActions::stepToProblem(int step)
{
    if (m_wall)
        return m_wall->stepToProblem(step);
    const int count = m_parts.proxy->rowCount();
    const TargetId current = m_parts.view->currentId();
    int row = step > 0 ? -1 : count;
    for (int i = 0; i < count && !current.isNull(); ++i) {
        if (m_parts.proxy->row(i).target->id == current)
            row = i;
    }
    for (int i = 0; i < count; ++i) {
        row = (row + step + count) % count;
        if (isProblem(m_parts.proxy->row(row)))
            return m_parts.view->selectIds({m_parts.proxy->row(row).target->id});
    }
}

} // namespace watchkeeper

#include "moc_WallWindow.cpp"
