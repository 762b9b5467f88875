// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Labels that elide their text or show an icon, and their announcement.

#include <QFont>
#include <QIcon>
#include <QLabel>
#include <QWidget>

namespace watchkeeper {

//! Makes screen readers say the text of a widget, which has changed without the user.
void announce(QWidget *widget);

//! Returns the font in another size and weight. Keeps whether its size is in points or in pixels.
QFont scaledFont(const QFont &font, qreal scale, QFont::Weight weight);

// A single-line label that shrinks if there is no room, instead of forcing the window to be wide.

class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

//! Sets the colour of the text of a label, unaffected by the theme.
void setTextColour(QWidget *label, const QColor &textColour);

// A widget that shows an icon.

//! \brief Shows an icon in the colours of the current theme.
//! A label with a pixmap would keep the colours of the theme in which the pixmap was created.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    //! \param size  the edge length of the square in [device-independent px]
    explicit IconLabel(int size, QWidget *parent = nullptr);

    //! Sets the icon. A null icon leaves the area empty.
    void setIcon(const QIcon &icon);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_size;
    QIcon m_icon;
};

} // namespace watchkeeper
