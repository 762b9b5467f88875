// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Labels that elide their text or show an icon, and their announcement.

#include <QAccessible>
#include <QFont>
#include <QIcon>
#include <QLabel>
#include <QList>
#include <QStringList>
#include <QWidget>

#include <functional>

namespace watchkeeper {

//! Makes screen readers say the text of a widget, which has changed without the user.
void announce(QWidget *widget);

//! Gives a widget that paints itself a role for screen readers, such as that of a chart. Qt's own widgets have one.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

//! Returns the font in another size and weight. Keeps whether its size is in points or in pixels.
QFont scaledFont(const QFont &font, qreal scale, QFont::Weight weight);

//! \brief Returns a text that keeps the order of its words in a right-to-left layout: `84 ms` and `2 targets are down` would otherwise begin
//! with the unit and the words. In a translated sentence, this covers each time and each passage in Latin letters, such as `200 OK`.
//! Only for painting, because it adds invisible characters. FramedStyle does this for the texts that it paints.
QString isolated(const QString &text);

//! Returns the side at which lines begin in the layout, for a label that the user can select. QLabel would follow the direction of its text.
Qt::Alignment leadingSide();

//! Creates a label for external text on several lines. The user can select and copy the text.
QLabel *makeSelectableLabel(const QString &name);

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

// Tags in small rounded rectangles.

//! A tag in a row of chips.
struct Chip
{
    QRect place;
    QString text; //!< elided if it is long; `+2` for the tags without room
    int first;    //!< index of the tag, or of the first tag without room
    bool isRest;  //!< whether it counts the tags without room
};
//! Places as many tags as fit in one line from the leading edge, and the number of the others.
QList<Chip> arrangeChips(const QStringList &tags, const QRect &space, const QFontMetrics &metrics,
                         Qt::LayoutDirection direction);
int chipHeight(const QFontMetrics &metrics);
//! \param ground  the colour behind the chip
void paintChip(QPainter *painter, const QRect &place, const QString &text, const QPalette &palette, const QColor &ground);
//! Shows a menu with these tags. \param use  called with the chosen tag
void showTagMenu(QWidget *parent, const QPoint &globalPosition, const QStringList &tags,
                 const std::function<void(const QString &)> &use);

//! \brief A line of tags as buttons. Those without room are in the menu of the last button.
class TagChips : public QWidget
{
    Q_OBJECT

public:
    explicit TagChips(QWidget *parent = nullptr);

    void setTags(const QStringList &tags);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void tagClicked(const QString &tag);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void handleClick(const Chip &chip, const QPoint &globalPosition);

    QStringList m_tags;
};

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
