// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Fusion with visible frames: its own are shades darker than the background, and can't be seen on a dark one. Neither can its button
//! icons, which are omitted.

#include <QProxyStyle>

namespace watchkeeper {

//! Which frames are drawn by us.
enum class FrameMode : quint8 {
    WhenNeeded, //!< muted: check boxes, which can be recognised by nothing else, and menus, which cover the window
    All         //!< all, in the colour of the text, for the high-contrast theme
};

class FramedStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit FramedStyle(FrameMode framed);

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

    FrameMode m_frameMode;
};

} // namespace watchkeeper
