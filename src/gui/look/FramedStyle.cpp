// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/FramedStyle.h"

#include "gui/look/Colours.h"

#include <QPainter>
#include <QStyleOption>

namespace watchkeeper {

namespace {

constexpr qreal kCircleLineWidth = 1.5; // [px] thinner lines disappear in antialiasing

} // namespace

FramedStyle::FramedStyle(FrameMode framed)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_frameMode(framed)
{
}

int FramedStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

bool FramedStyle::isFramed(PrimitiveElement element) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_PanelMenu: // Fusion doesn't draw PE_FrameMenu
        return true;
    case PE_Frame:
    case PE_FrameGroupBox:
    case PE_FrameLineEdit:
    case PE_FrameTabWidget:
    case PE_PanelButtonCommand:
        return m_frameMode == FrameMode::All;
    default:
        return false;
    }
}

QColor FramedStyle::frameInk(PrimitiveElement element, const QStyleOption &option) const
{
    if (option.state & State_HasFocus)
        return option.palette.color(QPalette::Highlight);
    if (m_frameMode == FrameMode::All)
        return option.palette.color(QPalette::WindowText);
    return element == PE_PanelMenu ? frameColour(option.palette) : option.palette.color(QPalette::PlaceholderText);
}

void FramedStyle::drawCircle(QPainter *painter, const QColor &colour, const QRect &rect) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour, kCircleLineWidth));
    const qreal inset = kCircleLineWidth / 2;
    painter->drawEllipse(QRectF(rect).adjusted(inset, inset, -inset, -inset));
    painter->restore();
}

void FramedStyle::drawFrame(QPainter *painter, const QColor &colour, const QRect &rect) const
{
    painter->save();
    painter->setBrush(Qt::NoBrush);
    painter->setPen(colour);
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void FramedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorRadioButton)
        drawCircle(painter, frameInk(element, *option), option->rect);
    else if (isFramed(element))
        drawFrame(painter, frameInk(element, *option), option->rect);
}

void FramedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (m_frameMode != FrameMode::All)
        return;
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawFrame(painter, frameInk(PE_Frame, *option), option->rect);
    else if (control == CC_ScrollBar)
        drawFrame(painter, frameInk(PE_Frame, *option), subControlRect(control, option, SC_ScrollBarSlider, widget));
}

} // namespace watchkeeper

#include "moc_FramedStyle.cpp"
