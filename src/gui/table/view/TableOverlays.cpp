// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/view/TableOverlays.h"

#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/Labels.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/model/ResultsProxy.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kHeadingMargin = 8;
constexpr int kHeadingDistance = 8; //!< between arrow, name, count and rule
constexpr int kFoldArrowSize = 12;
constexpr int kHeadingMarkSize = 14;

QFont headingFont(const QTableView *view, Grouping grouping)
{
    QFont font = scaledFont(view->font(), 0.9, QFont::DemiBold);
    if (grouping != Grouping::State)
        return font; // tags appear as the user has written them
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 105);
    return font;
}

//! Lays out and paints the parts of a heading, from the leading edge.
class HeadingLine
{
public:
    HeadingLine(QPainter *painter, const QRect &space, Qt::LayoutDirection direction)
        : m_painter(painter)
        , m_space(space)
        , m_direction(direction)
    {
    }

    int remainingWidth() const { return std::max(0, m_space.width() - m_x - kHeadingMargin); }
    //! Returns the place of the next part.
    QRect next(int width, int height)
    {
        const QRect place(m_space.left() + m_x, m_space.center().y() - (height - 1) / 2, width, height);
        m_x += width + kHeadingDistance;
        return QStyle::visualRect(m_direction, m_space, place);
    }
    void addText(const QString &text, const QColor &colour)
    {
        const QFontMetrics metrics(m_painter->font());
        const bool isUpper = m_painter->font().capitalization() == QFont::AllUppercase;
        const int wanted = metrics.horizontalAdvance(isUpper ? text.toUpper() : text) + metrics.averageCharWidth();
        const int width = std::min(wanted, remainingWidth());
        m_painter->setPen(colour);
        m_painter->drawText(next(width, m_space.height()), Qt::AlignVCenter | Qt::AlignLeading,
                            width < wanted ? metrics.elidedText(text, Qt::ElideRight, width) : text);
    }

private:
    QPainter *m_painter;
    QRect m_space;
    Qt::LayoutDirection m_direction;
    int m_x = kHeadingMargin;
};

} // namespace

GroupHeadings::GroupHeadings(QTableView *view, ResultsProxy *proxy)
    : QObject(view)
    , m_view(view)
    , m_proxy(proxy)
{
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
}

void GroupHeadings::paint(QPainter *painter) const
{
    const int height = m_view->viewport()->height();
    for (int row = std::max(0, m_view->rowAt(0)); row < m_proxy->rowCount() && m_view->rowViewportPosition(row) < height;
         ++row) {
        if (const RowGroup *group = m_proxy->groupAt(row))
            paintHeading(painter, row, *group);
    }
}

void GroupHeadings::paintHeading(QPainter *painter, int row, const RowGroup &group) const
{
    const QWidget *viewport = m_view->viewport();
    const QPalette palette = m_view->palette();
    const QRect space(0, m_view->rowViewportPosition(row), viewport->width(), m_view->rowHeight(row));
    const bool isCurrent = m_view->currentIndex().row() == row && m_view->hasFocus();
    // the style has painted the cells there
    painter->fillRect(space, isCurrent ? selectionTintColour(palette) : viewport->palette().color(QPalette::Base));
    if (isCurrent)
        paintSelectionEdge(painter, viewport, space);
    painter->setFont(headingFont(m_view, m_proxy->grouping()));
    const Qt::LayoutDirection direction = m_view->layoutDirection();
    HeadingLine line(painter, space, direction);
    QStyleOption arrow;
    arrow.initFrom(m_view);
    arrow.rect = line.next(kFoldArrowSize, kFoldArrowSize);
    const auto folded = direction == Qt::RightToLeft ? QStyle::PE_IndicatorArrowLeft : QStyle::PE_IndicatorArrowRight;
    m_view->style()->drawPrimitive(group.isFolded ? folded : QStyle::PE_IndicatorArrowDown, &arrow, painter, m_view);
    line.addText(headingTitle(group), palette.color(QPalette::Text));
    line.addText(QLocale().toString(group.count), mutedColour(palette));
    if (m_proxy->grouping() != Grouping::State) {
        const QColor ground = isCurrent ? selectionTintColour(palette) : viewport->palette().color(QPalette::Base);
        const QColor ink = legibleColour(stateColour(group.worst, isDark(palette)), ground);
        const QRect mark = line.next(kHeadingMarkSize, kHeadingMarkSize);
        painter->drawPixmap(mark.topLeft(),
                            markPixmap(group.worst, group.isWorstSoft, kHeadingMarkSize, viewport->devicePixelRatio(), ink));
        if (const QString problems = headingProblems(group); !problems.isEmpty())
            line.addText(problems, ink);
    }
    painter->fillRect(line.next(line.remainingWidth(), 1), lineColour(palette));
}

bool GroupHeadings::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (watched == m_view && (type == QEvent::ShortcutOverride || type == QEvent::KeyPress)) {
        // Space on a heading must not reach the action that pauses targets.
        const bool isHandled = handleKey(*static_cast<QKeyEvent *>(event), type == QEvent::KeyPress);
        event->setAccepted(isHandled || event->isAccepted());
        return isHandled;
    }
    const bool isPress = type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick;
    if (watched != m_view->viewport() || !isPress)
        return QObject::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const int row = m_view->rowAt(mouse->position().toPoint().y());
    const RowGroup *group = m_proxy->groupAt(row);
    if (!group)
        return false;
    m_view->setFocus(Qt::MouseFocusReason);
    const QModelIndex heading = m_proxy->index(row, columnIndex(ResultColumn::Name));
    m_view->selectionModel()->setCurrentIndex(heading, QItemSelectionModel::NoUpdate);
    if (mouse->button() == Qt::LeftButton)
        m_proxy->setFolded(row, !group->isFolded);
    return true;
}

//! \param acts  false to only find out whether the key has a meaning
bool GroupHeadings::handleKey(const QKeyEvent &event, bool acts)
{
    const int row = m_view->currentIndex().row();
    const RowGroup *group = m_proxy->groupAt(row);
    if (!group || event.modifiers() & ~Qt::KeypadModifier)
        return false;
    const bool isMirrored = m_view->layoutDirection() == Qt::RightToLeft;
    const int folds = isMirrored ? Qt::Key_Right : Qt::Key_Left;
    const int unfolds = isMirrored ? Qt::Key_Left : Qt::Key_Right;
    if (event.key() != Qt::Key_Space && event.key() != folds && event.key() != unfolds)
        return false;
    const bool isFolded = event.key() == Qt::Key_Space ? !group->isFolded : event.key() == folds;
    if (acts && isFolded != group->isFolded)
        m_proxy->setFolded(row, isFolded);
    return true;
}

ResortButton::ResortButton(QAction *action, QWidget *header)
    : QToolButton(header)
{
    setObjectName(u"resort"_s);
    setDefaultAction(action);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::NoFocus); // keyboard users have a shortcut
    setCursor(Qt::ArrowCursor);
    header->installEventFilter(this);
}

void ResortButton::setNeeded(bool needed)
{
    setVisible(needed);
    const QRect header = parentWidget()->rect();
    const QSize size(sizeHint().width(), header.height());
    setGeometry(QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter, size, header));
}

bool ResortButton::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setNeeded(!isHidden());
    return QToolButton::eventFilter(watched, event);
}

NoMatches::NoMatches(ResultsProxy *proxy, QWidget *table)
    : QWidget(table)
    , m_proxy(proxy)
    , m_text(new QLabel)
{
    setObjectName(u"noMatches"_s);
    setCursor(Qt::ArrowCursor);
    auto *clear = new QPushButton(tr("&Clear filter"));
    clear->setObjectName(u"clearFilter"_s);
    connect(clear, &QPushButton::clicked, this, &NoMatches::clearRequested);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addWidget(clear, 0, Qt::AlignCenter);
    layout->addStretch(1);

    connect(proxy, &ResultsProxy::filterChanged, this, &NoMatches::updateVisibility);
    connect(proxy, &QAbstractItemModel::rowsInserted, this, &NoMatches::updateVisibility);
    connect(proxy, &QAbstractItemModel::rowsRemoved, this, &NoMatches::updateVisibility);
    connect(proxy->sourceModel(), &QAbstractItemModel::rowsInserted, this, &NoMatches::updateVisibility);
    connect(proxy->sourceModel(), &QAbstractItemModel::rowsRemoved, this, &NoMatches::updateVisibility);
    table->installEventFilter(this);
    updateVisibility();
}

void NoMatches::updateVisibility()
{
    const int all = m_proxy->sourceModel()->rowCount();
    const bool isShown = m_proxy->rowCount() == 0 && all > 0 && !m_proxy->filter().isEmpty();
    if (isShown)
        m_text->setText(tr("No match for “%1” among %Ln target(s).", "", all).arg(m_proxy->filter().toText()));
    setGeometry(parentWidget()->rect());
    setVisible(isShown);
}

bool NoMatches::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace watchkeeper

#include "moc_TableOverlays.cpp"
