// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decides whether the details are shown, and whether they are below or beside the table.

#include <QByteArray>
#include <QObject>

#include <optional>

class QAction;
class QSplitter;
class QWidget;

namespace watchkeeper {

class WindowState;

//! \brief Until the user chooses, shows the details from the first selection on, and beside the table if the window is wide.
class DetailsPlacement : public QObject
{
    Q_OBJECT

public:
    //! The width of a window in which the details are beside the table by default.
    static constexpr int kWideWindow = 1200;

    //! The objects that DetailsPlacement uses. All of them must outlive it.
    struct Parts
    {
        QSplitter *splitter; //!< contains the table and the details
        QWidget *details;
        QAction *show;
        QAction *beside;
        QWidget *window; //!< owns this object
    };
    explicit DetailsPlacement(const Parts &parts);

    void restore(const WindowState &state);
    void store(WindowState *state) const;
    //! Forgets the user's choices, so the details are placed as in a new window.
    void reset();
    //! Shows the details unless the user has hidden them.
    void showForSelection();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setBeside(bool beside);
    void setUsualSizes();
    void followWidth();
    QByteArray &userSizes();

    Parts m_parts;
    QByteArray m_sizesBeside;             //!< see userSizes()
    QByteArray m_sizesBelow;              //!< see userSizes()
    std::optional<bool> m_isShownByUser;  //!< the user's choice, if any
    std::optional<bool> m_isBesideByUser; //!< the user's choice, if any
};

} // namespace watchkeeper
