// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wall/WallTiles.h"

#include "app/words/DisplayText.h"
#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/Labels.h"
#include "gui/table/model/ResultRow.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kFitDelay = 250ms;
constexpr int kMinTileWidth = 152;
constexpr int kMaxTileWidth = 480;
constexpr int kMinColumnsOnLargeScreen = 5; // on a screen where such tiles are wider than kMaxTileWidth
// The height of a tile as a fraction of its width. Tiles are higher than necessary if this fills the screen.
constexpr double kTileShape = 0.5;
constexpr double kTallestShape = 0.7;
constexpr int kGap = 4; // half the distance between two tiles
constexpr int kTileAccentWidth = 3;
constexpr float kCornerRadius = 8;
constexpr int kMinFontSize = 11;
constexpr int kUsualFontSize = 44; // the largest, except in the very wide tiles of a large screen

//! The sizes of the parts of a tile in [device-independent px].
struct TileMetrics
{
    explicit TileMetrics(const QSize &tile)
        : padding(std::clamp(tile.height() / 10, 6, 24))
        , name(std::clamp(tile.height() / 6, kMinFontSize, std::max(kUsualFontSize, tile.width() / 12)))
        , text(std::clamp(tile.height() / 7, kMinFontSize, name))
        , strip(std::clamp(tile.height() / 6, 8, name))
    {
    }
    int padding;
    int name;  //!< height of the font
    int text;  //!< height of the font
    int strip; //!< height of the latest results
};

QFont fontOf(const QFont &base, int pixels, bool isBold)
{
    QFont font = base;
    font.setPixelSize(pixels);
    font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    return font;
}

//! Paints a tile.
class TileDelegate : public QStyledItemDelegate
{
public:
    TileDelegate(const ResultsProxy *proxy, const QSize *tile, const QSize *wideTile, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_proxy(proxy)
        , m_tile(tile)
        , m_wideTile(wideTile)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return m_proxy->row(index.row()).isConfirmedProblem() ? *m_wideTile : *m_tile;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ResultRow &row = m_proxy->row(index.row());
        const MarkState state = row.markState();
        const bool isCalm = state == MarkState::Up;
        const QPalette &palette = option.palette;
        const QColor textColour = markColour(palette, row);
        const QRect tile = option.rect.adjusted(kGap, kGap, -kGap, -kGap);
        const TileMetrics metrics(m_tile->shrunkBy(QMargins(kGap, kGap, kGap, kGap))); // also for a wide tile
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintGround(painter, option, tile, groundColour(palette, row));

        const QRect space = tile.adjusted(metrics.padding, metrics.padding, -metrics.padding, -metrics.padding);
        const int edge = metrics.name;
        const int person = personEdge(edge);
        const auto mirrored = [&](const QRect &part) { return QStyle::visualRect(option.direction, space, part); };
        const QRect mark(space.left(), space.top() + (row.flapping() ? 0 : edge / 8), edge, edge);
        const QRect beside(mark.right() + 1, mark.bottom() + 1 - person, person, person);
        paintMark(painter, mirrored(mark), mirrored(beside), palette, row);

        const QFont nameFont = fontOf(option.font, metrics.name, true);
        const int nameHeight = QFontMetrics(nameFont).height();
        const int indent = edge + (row.isAcknowledged() ? person + edge / 4 : edge / 2);
        paintText(painter, nameFont, palette.color(QPalette::Text), displayLine(row.target->name),
                  mirrored({space.left() + indent, space.top(), space.width() - indent, nameHeight}),
                  Qt::ElideMiddle); // similar names often differ at the end

        const QFont font = fontOf(option.font, metrics.text, !isCalm);
        const int lineHeight = QFontMetrics(font).height();
        int top = space.top() + nameHeight + metrics.padding / 3;
        paintText(painter, font, isCalm ? mutedColour(palette) : textColour, headline(row),
                  mirrored({space.left(), top, space.width(), lineHeight}));
        top += lineHeight;
        const int rest = space.bottom() + 1 - top;
        if (row.isConfirmedProblem() && rest >= lineHeight)
            paintLines(painter, fontOf(option.font, metrics.text, false), palette.color(QPalette::Text), row.summary(),
                       mirrored({space.left(), top, space.width(), rest}));
        else if (rest >= metrics.strip)
            paintStrip(painter, QRect(space.left(), space.bottom() + 1 - metrics.strip, space.width(), metrics.strip),
                       row.trend, palette);
        painter->restore();
    }

private:
    static void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QRect &tile, const QColor &ground)
    {
        const QPalette &palette = option.palette;
        const bool isCurrent = option.state & QStyle::State_Selected;
        painter->setPen(isCurrent ? QPen(palette.color(QPalette::Highlight), kTileAccentWidth) : QPen(lineColour(palette), 1));
        painter->setBrush(ground);
        painter->drawRoundedRect(QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), qreal(kCornerRadius), qreal(kCornerRadius));
    }

    //! Returns how long a target has had its problem, the duration of the last check, or the state.
    static QString headline(const ResultRow &row)
    {
        const MarkState state = row.markState();
        if (row.flapping())
            return row.stateText();
        if (state == MarkState::Up)
            return columnText(row, ResultColumn::Time);
        if (row.isConfirmedProblem() && row.since.isValid())
            return WallTiles::tr("%1 for %2", "state and duration").arg(stateLabel(state), spanText(row.since, row.now()));
        return row.outcomeText().isEmpty() || !row.exemptionText().isEmpty() ? stateLabel(state) : row.outcomeText();
    }

    static void paintText(QPainter *painter, const QFont &font, const QColor &textColour, const QString &text,
                          const QRect &place, Qt::TextElideMode elide = Qt::ElideRight)
    {
        painter->setFont(font);
        painter->setPen(textColour);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(isolated(text), elide, place.width()));
    }

    //! Paints as many lines as fit.
    static void paintLines(QPainter *painter, const QFont &font, const QColor &textColour, const QString &text,
                           const QRect &place)
    {
        constexpr double kUsedShare = 0.9; // words are wrapped, so lines aren't used up to their end
        const QFontMetrics metrics(font);
        const int lines = place.height() / metrics.height();
        if (lines < 2)
            return paintText(painter, font, textColour, text, QRect(place.topLeft(), QSize(place.width(), metrics.height())));
        painter->setFont(font);
        painter->setPen(textColour);
        painter->drawText(QRect(place.topLeft(), QSize(place.width(), lines * metrics.height())),
                          Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap,
                          metrics.elidedText(isolated(text), Qt::ElideRight, qRound(place.width() * lines * kUsedShare)));
    }

    //! Paints the latest results, with the newest at the right.
    static void paintStrip(QPainter *painter, const QRect &space, const QList<TrendPoint> &trend, const QPalette &palette)
    {
        const qreal step = qreal(space.width()) / kTrendLength;
        painter->setRenderHint(QPainter::Antialiasing, false);
        qsizetype place = kTrendLength - trend.size();
        for (const TrendPoint &point : trend) {
            const bool isUp = point.outcome == Outcome::Up;
            const QColor colour = stateColour(markStateOf(point.outcome), isDark(palette));
            const int top = isUp ? space.top() + space.height() / 3 : space.top(); // noticeable even without colour
            const auto left = qRound(space.left() + qreal(place) * step);
            const auto right = qRound(space.left() + qreal(place + 1) * step);
            painter->fillRect(QRect(left, top, std::max(1, right - left - 1), space.bottom() + 1 - top),
                              isUp ? mixed(palette.color(QPalette::Base), colour, 0.55F) : colour);
            ++place;
        }
    }

    const ResultsProxy *m_proxy;
    const QSize *m_tile;
    const QSize *m_wideTile;
};

} // namespace

WallTiles::WallTiles(ResultsProxy *proxy, QWidget *parent)
    : QListView(parent)
    , m_proxy(proxy)
{
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setMovement(Static);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Targets"));
    setItemDelegate(new TileDelegate(proxy, &m_tile, &m_wideTile, this));
    setModel(proxy);
    setModelColumn(columnIndex(ResultColumn::Name));
    m_fitTimer.setSingleShot(true);
    m_fitTimer.setInterval(kFitDelay);
    connect(&m_fitTimer, &QTimer::timeout, this, &WallTiles::fit);
    connect(proxy, &QAbstractItemModel::rowsInserted, this, &WallTiles::fitSoon);
    connect(proxy, &QAbstractItemModel::rowsRemoved, this, &WallTiles::fitSoon);
    connect(proxy, &QAbstractItemModel::layoutChanged, this, &WallTiles::fitSoon);
    connect(proxy, &QAbstractItemModel::dataChanged, this, &WallTiles::fitSoon);
    connect(this, &QAbstractItemView::activated, this, [this] { emit targetActivated(currentId()); });
}

TargetId WallTiles::currentId() const
{
    return currentIndex().isValid() ? m_proxy->row(currentIndex().row()).target->id : TargetId();
}

void WallTiles::stepToProblem(int step)
{
    const int row = nextPlace(m_proxy->rowCount(), currentIndex().row(), step,
                              [this](int place) { return m_proxy->row(place).isConfirmedProblem(); });
    if (row >= 0)
        setCurrentIndex(m_proxy->index(row, modelColumn()));
}

void WallTiles::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    fit();
}

void WallTiles::resizeEvent(QResizeEvent *event)
{
    if (isVisible())
        fit();
    QListView::resizeEvent(event);
}

void WallTiles::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fitSoon();
}

void WallTiles::fitSoon()
{
    if (isVisible() && !m_fitTimer.isActive())
        m_fitTimer.start();
}

//! Chooses the largest tiles with which all rows fit. If even the smallest don't fit, the view scrolls.
void WallTiles::fit()
{
    std::vector<bool> problems;
    int units = 0;
    for (int i = 0; i < m_proxy->rowCount(); ++i) {
        problems.push_back(m_proxy->row(i).isConfirmedProblem());
        units += problems.back() ? 2 : 1;
    }
    const QSize space = maximumViewportSize();
    const int maxColumns = std::max(1, space.width() / kMinTileWidth);
    const auto heightFor = [](int width, int columns) {
        const int tileWidth = width / columns;
        return qRound(tileWidth * kTileShape);
    };
    // A wide tile that doesn't fit at the end of a line leaves a gap of one tile.
    const int wide = units - m_proxy->rowCount();
    const auto lines = [units, wide](int columns) {
        const int gaps = columns % 2 == 0 || columns == 1 ? 0 : wide * 2 / columns;
        return std::max(1, (units + gaps + columns - 1) / columns);
    };
    const auto fits = [&](int columns) { return lines(columns) * heightFor(space.width() - 1, columns) <= space.height(); };
    const int maxWidth = std::max(kMaxTileWidth, space.width() / kMinColumnsOnLargeScreen);
    int columns = std::min(maxColumns, std::max(1, space.width() / maxWidth));
    while (columns < maxColumns && !fits(columns))
        ++columns;
    const bool scrolls = !fits(columns);
    const int scrollBar = scrolls ? verticalScrollBar()->sizeHint().width() : 0;
    const int width = (space.width() - 1 - scrollBar) / columns;
    const int height = std::clamp(space.height() / lines(columns), qRound(width * kTileShape), qRound(width * kTallestShape));
    const QSize tile(width, height);
    if (tile == m_tile && problems == m_problems)
        return;
    m_tile = tile;
    m_wideTile = columns > 1 ? QSize(2 * tile.width(), tile.height()) : tile;
    m_problems = std::move(problems);
    // “As needed” would reserve the width of the scroll bar even without one.
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    doItemsLayout();
}

QColor markColour(const QPalette &palette, const ResultRow &row)
{
    return row.isFromEarlierRun ? mutedColour(palette) : stateColour(row.markState(), isDark(palette));
}

QColor groundColour(const QPalette &palette, const ResultRow &row)
{
    const MarkState state = row.markState();
    return state == MarkState::Up || row.isFromEarlierRun ? palette.color(QPalette::Base)
                                                          : changeHighlightColour(palette, state, 1);
}

void paintMark(QPainter *painter, const QRect &mark, const QRect &person, const QPalette &palette, const ResultRow &row)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    const auto draw = row.flapping() ? &flappingMarkPixmap : &markPixmap;
    painter->drawPixmap(mark.topLeft(), draw(row.markState(), row.isSoft(), mark.width(), ratio, markColour(palette, row)));
    if (row.isAcknowledged())
        painter->drawPixmap(person.topLeft(), personPixmap(person.width(), ratio, palette.color(QPalette::Text)));
}

int personEdge(int markEdge)
{
    return markEdge * 9 / 16;
}

} // namespace watchkeeper

#include "moc_WallTiles.cpp"
