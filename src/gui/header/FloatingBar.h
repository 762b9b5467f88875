// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A small window with the content of the header, which stays above the windows of other programs.

#include <QPoint>
#include <QVariant>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;

namespace watchkeeper {

class IconLabel;
class StatusHeader;

//! \brief Shows the state of all targets while the user works in other programs. A click opens the main window; a drag moves the bar.
//! Hidden until toggleAction() or restoreLayout() shows it. Its position is remembered, as far as that screen still exists.
class FloatingBar : public QWidget
{
    Q_OBJECT

public:
    //! \param header  what to show; must outlive the bar
    explicit FloatingBar(const StatusHeader *header);

    //! Returns the menu action that shows or hides the bar.
    QAction *toggleAction() const { return m_toggle; }
    QVariant saveLayout() const;
    //! Restores the return value of saveLayout(); any other value is ignored.
    void restoreLayout(const QVariant &kept);

signals:
    void activated();
    //! Emitted when the user has moved, shown or hidden the bar.
    void layoutEdited();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setShown(bool shown);
    void showContent();

    const StatusHeader *m_header;
    QAction *m_toggle;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_line;
    std::optional<QPoint> m_position; //!< where the user has put the bar
    std::optional<QPoint> m_pressed;  //!< the pointer relative to the bar, from a press until a drag or a click
    std::optional<QPoint> m_dragged;  //!< the same during a drag that the desktop doesn't carry out
};

} // namespace watchkeeper
