// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/FramedStyle.h"

#include <QPainter>
#include <QStyleOption>

namespace watchkeeper {

FramedStyle::FramedStyle(Framed framed)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_framed(framed)
{
}

bool FramedStyle::isFramed(PrimitiveElement element) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
        return true;
    case PE_Frame:
    case PE_FrameGroupBox:
    case PE_FrameLineEdit:
    case PE_FrameMenu:
    case PE_FrameTabWidget:
    case PE_PanelButtonCommand:
        return m_framed == Framed::All;
    default:
        return false;
    }
}

void FramedStyle::drawFrame(QPainter *painter, const QStyleOption &option, const QRect &rect) const
{
    const QPalette::ColorRole plain = m_framed == Framed::All ? QPalette::WindowText : QPalette::PlaceholderText;
    const bool isMarked = option.state & State_HasFocus;
    painter->save();
    painter->setBrush(Qt::NoBrush);
    painter->setPen(option.palette.color(isMarked ? QPalette::Highlight : plain));
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void FramedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (isFramed(element))
        drawFrame(painter, *option, option->rect);
}

void FramedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (m_framed != Framed::All)
        return;
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawFrame(painter, *option, option->rect);
    else if (control == CC_ScrollBar)
        drawFrame(painter, *option, subControlRect(control, option, SC_ScrollBarSlider, widget));
}

} // namespace watchkeeper
