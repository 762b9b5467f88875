// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/Card.h"

#include "gui/look/widgets/Labels.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kCardPadding = 12;
constexpr int kCardSpacing = 8;
constexpr qreal kCardCorner = 8;

} // namespace

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_content(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kCardPadding, kCardPadding, kCardPadding, kCardPadding);
    layout->setSpacing(kCardSpacing);
    m_content->setSpacing(kCardSpacing);
    if (!title.isEmpty()) {
        auto *heading = new QLabel(title);
        heading->setTextFormat(Qt::PlainText);
        heading->setFont(scaledFont(font(), 1, QFont::DemiBold));
        layout->addWidget(heading);
    }
    layout->addLayout(m_content);
    setAccessibleName(title);
    applyColours();
}

void Card::setTint(const std::optional<MarkState> &state)
{
    if (std::exchange(m_tint, state) != state)
        applyColours();
}

void Card::applyColours()
{
    const QPalette around = parentWidget() ? parentWidget()->palette() : QPalette();
    const QColor background = m_tint ? stateTintColour(around, *m_tint) : cardColour(around);
    QPalette own;
    own.setColor(QPalette::Window, background);
    own.setColor(QPalette::Base, background);
    if (palette().color(QPalette::Base) != background || palette().color(QPalette::Window) != background)
        setPalette(own);
    update();
}

void Card::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        applyColours();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette around = parentWidget() ? parentWidget()->palette() : palette();
    const QColor background = palette().color(QPalette::Base);
    const QColor line = m_tint ? mixed(background, stateColour(*m_tint, isDark(around)), 0.3F) : lineColour(around);
    painter.setPen(isHighContrast(around) ? around.color(QPalette::WindowText) : line);
    painter.setBrush(background);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCardCorner, kCardCorner);
}

WrapLayout::WrapLayout(const QSize &spacing, QWidget *parent)
    : QLayout(parent)
    , m_spacing(spacing)
{
    setContentsMargins(0, 0, 0, 0);
}

WrapLayout::~WrapLayout()
{
    qDeleteAll(m_items);
}

int WrapLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize WrapLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const int gap = size.isEmpty() ? 0 : m_spacing.width();
        size = {size.width() + gap + item->sizeHint().width(), std::max(size.height(), item->sizeHint().height())};
    }
    return size;
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int WrapLayout::arrange(const QRect &rect, bool place) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QPoint at = rect.topLeft();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo({std::max(rect.width(), item->minimumSize().width()), QWIDGETSIZE_MAX});
        if (at.x() > rect.left() && at.x() + size.width() > rect.right() + 1) {
            at = {rect.left(), at.y() + lineHeight + m_spacing.height()};
            lineHeight = 0;
        }
        if (place)
            item->setGeometry(QStyle::visualRect(direction, rect, {at, size}));
        at.rx() += size.width() + m_spacing.width();
        lineHeight = std::max(lineHeight, size.height());
    }
    return at.y() + lineHeight - rect.top();
}

} // namespace watchkeeper

#include "moc_Card.cpp"
