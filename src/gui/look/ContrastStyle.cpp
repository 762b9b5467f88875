// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/ContrastStyle.h"

#include <QPainter>
#include <QStyleOption>

namespace watchkeeper {

namespace {

bool hasFrame(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_Frame:
    case QStyle::PE_FrameGroupBox:
    case QStyle::PE_FrameLineEdit:
    case QStyle::PE_FrameMenu:
    case QStyle::PE_FrameTabWidget:
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_PanelButtonCommand:
        return true;
    default:
        return false;
    }
}

void drawFrame(QPainter *painter, const QStyleOption &option, const QRect &rect)
{
    const bool isMarked = option.state & QStyle::State_HasFocus;
    painter->save();
    painter->setBrush(Qt::NoBrush);
    painter->setPen(option.palette.color(isMarked ? QPalette::Highlight : QPalette::WindowText));
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

} // namespace

ContrastStyle::ContrastStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void ContrastStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (hasFrame(element))
        drawFrame(painter, *option, option->rect);
}

void ContrastStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawFrame(painter, *option, option->rect);
    else if (control == CC_ScrollBar)
        drawFrame(painter, *option, subControlRect(control, option, SC_ScrollBarSlider, widget));
}

} // namespace watchkeeper
