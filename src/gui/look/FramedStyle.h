// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Fusion with frames that are seen: its own are shades darker than the ground, and lost on a dark one. So are its icons of buttons, which
//! are left out.

#include <QProxyStyle>

namespace watchkeeper {

//! Which frames are drawn anew.
enum class Framed : quint8 {
    Needed, //!< check boxes, which hold nothing else by which to be found, and menus, which lie over the window; muted
    All     //!< in the colour of the text, for the high-contrast theme
};

class FramedStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit FramedStyle(Framed framed);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;

private:
    bool isFramed(PrimitiveElement element) const;
    QColor ink(PrimitiveElement element, const QStyleOption &option) const;
    void drawCircle(QPainter *painter, const QColor &colour, const QRect &rect) const;
    void drawFrame(QPainter *painter, const QColor &colour, const QRect &rect) const;

    Framed m_framed;
};

} // namespace watchkeeper
