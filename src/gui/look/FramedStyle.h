// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The Fusion style with visible frames. Fusion's own frames are darker than the background, so they are invisible on dark
//! backgrounds. Fusion's button icons have the same problem and are omitted.

#include <QProxyStyle>

namespace watchkeeper {

//! The frames that this style draws itself.
enum class FrameMode : quint8 {
    WhenNeeded, //!< muted frames around check boxes and menus, which are hard to recognise without a frame
    All         //!< all frames, in the colour of the text, for the high-contrast theme
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
    QColor frameInk(PrimitiveElement element, const QStyleOption &option) const;
    void drawCircle(QPainter *painter, const QColor &colour, const QRect &rect) const;
    void drawFrame(QPainter *painter, const QColor &colour, const QRect &rect) const;

    FrameMode m_frameMode;
};

} // namespace watchkeeper
