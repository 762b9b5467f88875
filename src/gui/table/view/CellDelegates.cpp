// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/view/CellDelegates.h"

#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsView.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStyle>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QPalette::ColorGroup groupOf(const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
}

const QStyle *widgetStyle(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

bool isMuted(const QModelIndex &index)
{
    if (isMutedColumn(static_cast<ResultColumn>(index.column())) || index.data(ResultsModel::EarlierRunRole).toBool())
        return true;
    return index.data(ResultsModel::StateRole).toInt() == static_cast<int>(MarkState::Paused);
}

//! Highlights the background of a row that has just changed, and fades the highlight out. If the platform asks for reduced
//! motion, the style's animation duration is zero, and the highlight disappears without fading.
void applyChangeTint(QStyleOptionViewItem *option, const QModelIndex &index)
{
    const float strength = index.data(ResultsModel::TintRole).toFloat();
    if (strength <= 0)
        return;
    const bool fades = widgetStyle(*option)->styleHint(QStyle::SH_Widget_Animation_Duration, option, option->widget) > 0;
    const auto state = static_cast<MarkState>(index.data(ResultsModel::StateRole).toInt());
    option->backgroundBrush = changeHighlightColour(option->palette, state, fades ? strength : 1);
}

//! Colours the row by the user's rule. The highlight of a changed state wins.
void applyColourRule(QStyleOptionViewItem *option, const QModelIndex &index)
{
    const auto *proxy = qobject_cast<const ResultsProxy *>(index.model());
    const ColourRule *rule = proxy ? proxy->ruleAt(index.row()) : nullptr;
    if (!rule)
        return;
    if (rule->isTint) {
        if (option->backgroundBrush.style() == Qt::NoBrush)
            option->backgroundBrush = ruleTintColour(option->palette, rule->colour);
        return;
    }
    const QColor ink = ruleColour(option->palette, rule->colour);
    option->palette.setColor(QPalette::Text, ink);
    option->palette.setColor(QPalette::HighlightedText, legibleColour(ink, option->palette.color(QPalette::Highlight)));
}

//! Shows a bookmark at the end of the name of a row that the user has marked. This column is always shown.
void applyMark(QStyleOptionViewItem *option, const QModelIndex &index)
{
    const auto *proxy = qobject_cast<const ResultsProxy *>(index.model());
    if (index.column() != columnIndex(ResultColumn::Name) || !proxy || proxy->groupAt(index.row())
        || !proxy->row(index.row()).isMarked)
        return;
    const int size = option->fontMetrics.ascent();
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon =
        tintedIcon(u":/icons/actions/bookmark.svg"_s, [](const QPalette &palette) { return palette.color(QPalette::Link); });
    option->decorationSize = {size, size};
    option->decorationPosition = QStyleOptionViewItem::Right;
}

//! Returns the colour behind the text.
QColor backgroundOf(const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected)
        return option.palette.color(groupOf(option), QPalette::Highlight);
    return option.backgroundBrush.style() == Qt::NoBrush ? option.palette.color(QPalette::Base)
                                                         : option.backgroundBrush.color();
}

} // namespace

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // Elides a sentence at its end and an address in its middle, which are the least important parts.
    const bool isAddress =
        index.column() == static_cast<int>(ResultColumn::Address) || option->text.contains(QLatin1String("://"));
    option->textElideMode = isAddress ? Qt::ElideMiddle : Qt::ElideRight;
    applyChangeTint(option, index);
    applyColourRule(option, index);
    applyMark(option, index);
    if (option->state & QStyle::State_Selected)
        option->state &= ~QStyle::State_HasFocus; // the selection shows which row is current
    const bool isRunning =
        static_cast<ResultColumn>(index.column()) == ResultColumn::Checked && index.data(ResultsModel::RunningRole).toBool();
    if (isRunning)
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Link));
    else if (isMuted(index))
        option->palette.setColor(QPalette::Text, legibleColour(mutedColour(option->palette), backgroundOf(*option)));
}

void CellDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option)
{
    QStyleOptionViewItem ground = option;
    ground.text.clear();
    ground.icon = {};
    ground.features &= ~(QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::HasDecoration);
    widgetStyle(option)->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
}

QRect CellDelegate::contentRect(const QStyleOptionViewItem &option)
{
    const int margin = widgetStyle(option)->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
    return option.rect.adjusted(margin, 0, -margin, 0);
}

QColor CellDelegate::textColourFor(const QStyleOptionViewItem &option, const QColor &colour)
{
    const bool isPlain = !(option.state & QStyle::State_Selected) && option.backgroundBrush.style() == Qt::NoBrush;
    return isPlain ? colour : legibleColour(colour, backgroundOf(option));
}

namespace {

constexpr int kCellWidth = 4;
constexpr int kCellStep = 5;
constexpr int kHeartbeatMargin = 8;
constexpr float kLowestUp = 0.3F;   //!< height of the fastest cell for up, as a share of the height of the column
constexpr float kHighestUp = 0.75F; //!< height of the slowest cell for up

//! Returns the duration that corresponds to a bar of full height. It is the 95th percentile of the successful results, so a slow outlier or
//! a timeout doesn't flatten the other bars. If no check succeeded, all results are used so that failures are visible.
float fullScaleTime(const QList<TrendPoint> &trend)
{
    QList<double> successTimes;
    QList<double> all;
    for (const TrendPoint &point : trend) {
        all.append(static_cast<double>(point.milliseconds));
        if (point.outcome == Outcome::Up || point.outcome == Outcome::Degraded)
            successTimes.append(all.last());
    }
    return static_cast<float>(percentile(successTimes.isEmpty() ? all : successTimes, 0.95).value_or(0));
}

} // namespace

void HeartbeatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell);
    const auto trend = index.data(ResultsModel::TrendRole).value<QList<TrendPoint>>();
    const QRect space = cell.rect.adjusted(kHeartbeatMargin, 5, -kHeartbeatMargin, -5);
    const bool dark = isDark(cell.palette);
    const float full = fullScaleTime(trend);
    int x = space.right() + 1 - kCellWidth;
    for (auto point = trend.crbegin(); point != trend.crend() && x >= space.left(); ++point, x -= kCellStep) {
        // Cells for up are lower, so other outcomes are noticeable even without colour.
        const float share = full > 0 ? std::clamp(point->milliseconds / full, 0.0F, 1.0F) : 1.0F;
        const float height = point->outcome == Outcome::Up ? kLowestUp + share * (kHighestUp - kLowestUp) : 1.0F;
        const int pixels = qRound(height * static_cast<float>(space.height()));
        painter->fillRect(x, space.bottom() + 1 - pixels, kCellWidth, pixels,
                          textColourFor(cell, stateColour(markStateOf(point->outcome), dark)));
    }
}

QSize HeartbeatDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {kTrendLength * kCellStep + 2 * kHeartbeatMargin, 0};
}

namespace {

constexpr int kResultMarkSize = 16;
constexpr int kMarkMargin = 8;

int markSize(const QStyleOptionViewItem &option)
{
    return std::max(kResultMarkSize, option.fontMetrics.ascent()); // grows with the font
}

int personIconSize(int mark)
{
    return mark * 9 / 16; // fits in the margin of the cell
}

//! Returns the position of the symbol for an acknowledged problem, in the margin after the mark and at its lower edge.
QPoint personIconPosition(const QStyleOptionViewItem &option, const QRect &mark)
{
    const int size = personIconSize(mark.width());
    const QRect place(mark.right() + 1, mark.bottom() + 1 - size, size, size);
    return QStyle::visualRect(option.direction, mark, place).topLeft();
}

} // namespace

void MarkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell);
    const auto state = static_cast<MarkState>(index.data(ResultsModel::StateRole).toInt());
    const bool soft = index.data(ResultsModel::SoftRole).toBool();
    const bool isConfirmed = !index.data(ResultsModel::EarlierRunRole).toBool();
    const QColor ink = textColourFor(cell, isConfirmed ? stateColour(state, isDark(cell.palette)) : mutedColour(cell.palette));
    const int size = markSize(cell);
    const QPoint corner = cell.rect.center() - QPoint((size - 1) / 2, (size - 1) / 2);
    const qreal ratio = painter->device()->devicePixelRatio();
    const auto draw = index.data(ResultsModel::FlappingRole).toBool() ? &flappingMarkPixmap : &markPixmap;
    const QPixmap mark = draw(state, soft, size, ratio, ink);
    const QSize whole = mark.deviceIndependentSize().toSize();
    painter->drawPixmap(cell.rect.center() - QPoint((whole.width() - 1) / 2, (whole.height() - 1) / 2), mark);
    if (index.data(ResultsModel::AcknowledgedRole).toBool())
        painter->drawPixmap(personIconPosition(cell, QRect(corner, QSize(size, size))),
                            personPixmap(personIconSize(size), ratio, textColourFor(cell, cell.palette.color(QPalette::Text))));
}

QSize MarkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int size = markSize(option);
    return {size + 2 * kMarkMargin, size};
}

namespace {

QStringList tagsOf(const QModelIndex &index)
{
    const auto *proxy = qobject_cast<const ResultsProxy *>(index.model());
    return proxy && !proxy->groupAt(index.row()) ? proxy->row(index.row()).target->tags : QStringList();
}

QList<Chip> chipsOf(const QStyleOptionViewItem &option, const QStringList &tags)
{
    constexpr int kMargin = 6;
    const QRect space = option.rect.adjusted(kMargin, 2, -kMargin, -2);
    return arrangeChips(tags, space, option.fontMetrics, option.direction);
}

} // namespace

void TagsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell);
    painter->setFont(cell.font);
    for (const Chip &chip : chipsOf(cell, tagsOf(index)))
        paintChip(painter, chip.place, chip.text, cell.palette, backgroundOf(cell));
}

//! A click means the chip under both the press and the release of the button, so that dragging a row doesn't filter.
bool TagsDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    if (!isPress && event->type() != QEvent::MouseButtonRelease)
        return false;
    const QString pressed = std::exchange(m_pressed, {});
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QStringList tags = tagsOf(index);
    const QList<Chip> chips = chipsOf(option, tags);
    const auto chip = std::find_if(chips.begin(), chips.end(),
                                   [mouse](const Chip &each) { return each.place.contains(mouse->position().toPoint()); });
    if (chip == chips.end() || mouse->button() != Qt::LeftButton || mouse->modifiers() != Qt::NoModifier)
        return false;
    const QString key = index.data(ResultsModel::IdRole).toString() + chip->text;
    if (isPress) {
        m_pressed = key;
        return false; // the row is selected
    }
    if (pressed != key)
        return false;
    if (!chip->isRest)
        emit tagClicked(tags.at(chip->first));
    else if (option.widget)
        showTagMenu(const_cast<QWidget *>(option.widget), mouse->globalPosition().toPoint(), tags.mid(chip->first),
                    [this](const QString &tag) { emit tagClicked(tag); });
    return true;
}

namespace {

//! Returns whether the word is a number, with or without a sign.
bool startsWithDigit(const QString &word)
{
    const qsizetype sign = word.size() > 1 && !word.front().isLetterOrNumber() ? 1 : 0;
    return word.size() > sign && word.at(sign).isDigit();
}

} // namespace

void TimeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell);
    const QRect rect = contentRect(cell);
    const QFontMetrics &metrics = cell.fontMetrics;
    painter->save();
    painter->setFont(cell.font);
    painter->setClipRect(cell.rect);
    static const QRegularExpression kBetweenWords(u"[ \u00a0]|(?<=\\d)(?=\\p{L})"_s); // Japanese writes 2.11秒
    const QStringList words = cell.text.split(kBetweenWords);
    const int gap = words.join(QString()).size() < cell.text.size() ? metrics.horizontalAdvance(u' ') : 0;
    int right = rect.right() + 1;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(cell.direction == Qt::RightToLeft ? i : words.size() - 1 - i);
        const int width = metrics.horizontalAdvance(word);
        const QColor ink = startsWithDigit(word) ? cell.palette.color(QPalette::Text) : mutedColour(cell.palette);
        painter->setPen(textColourFor(cell, ink));
        painter->drawText(QRect(right - width, rect.top(), width, rect.height()), Qt::AlignVCenter, word);
        right -= width + gap;
    }
    painter->restore();
}

namespace {

constexpr int kTrendBarWidth = 3;
constexpr int kBarStep = 4;
constexpr int kMinimumHeight = 2;
constexpr int kTrendMargin = 8;

int barHeight(float milliseconds, float full, int space)
{
    const float share = full > 0 ? std::clamp(milliseconds / full, 0.0F, 1.0F) : 0.0F;
    return std::max(kMinimumHeight, qRound(share * static_cast<float>(space)));
}

} // namespace

void TrendDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell);
    const auto trend = index.data(ResultsModel::TrendRole).value<QList<TrendPoint>>();
    if (trend.isEmpty())
        return;
    const QRect space = cell.rect.adjusted(kTrendMargin, 5, -kTrendMargin, -5);
    const float full = fullScaleTime(trend);
    const bool dark = isDark(cell.palette);
    const qsizetype fitting = std::max<qsizetype>(0, (space.width() + 1) / kBarStep);
    int x = space.left();
    for (qsizetype i = std::max<qsizetype>(0, trend.size() - fitting); i < trend.size(); ++i, x += kBarStep) {
        const TrendPoint &point = trend.at(i);
        const bool up = point.outcome == Outcome::Up;
        const QColor ink = up ? mutedColour(cell.palette) : stateColour(markStateOf(point.outcome), dark);
        const int height = barHeight(point.milliseconds, full, space.height());
        painter->fillRect(x, space.bottom() + 1 - height, kTrendBarWidth, height, textColourFor(cell, ink));
    }
}

QSize TrendDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {kTrendLength * kBarStep + 2 * kTrendMargin, 0};
}

void setColumnDelegates(ResultsView *view, int first, int last)
{
    auto *numbers = new TimeDelegate(view);
    for (int section = first; section <= last; ++section) {
        const auto column = static_cast<ResultColumn>(section);
        if (column == ResultColumn::Mark)
            view->setItemDelegateForColumn(section, new MarkDelegate(view));
        else if (column == ResultColumn::Tags) {
            auto *tags = new TagsDelegate(view);
            QObject::connect(tags, &TagsDelegate::tagClicked, view, &ResultsView::tagClicked);
            view->setItemDelegateForColumn(section, tags);
        } else if (column == ResultColumn::Trend)
            view->setItemDelegateForColumn(section, new TrendDelegate(view));
        else if (column == ResultColumn::Heartbeat)
            view->setItemDelegateForColumn(section, new HeartbeatDelegate(view));
        else if (alignsTrailing(column) && !isMutedColumn(column))
            view->setItemDelegateForColumn(section, numbers);
    }
}

} // namespace watchkeeper

#include "moc_CellDelegates.cpp"
