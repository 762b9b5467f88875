// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which key does what: the keys the program comes with, and those the person has chosen.

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

class QAction;

namespace watchkeeper {

class Settings;

//! \brief Keeps the keys of a window's actions as the settings say, which hold only what differs from the defaults.
//!
//! Actions are those with an objectName `action…` below the window; they may come later than this object.
class ShortcutRegistry : public QObject
{
    Q_OBJECT

public:
    //! \param settings, window  outlive this object
    ShortcutRegistry(Settings *settings, QObject *window);

    //! In the order of their names.
    QList<QAction *> actions();
    QKeySequence defaultOf(const QAction *action) const;
    bool isChanged(const QAction *action) const;

    //! Another action whose key is this one, or begins with it, or the other way round; null when it is free.
    QAction *ownerOf(const QKeySequence &key, const QAction *except);

    //! \brief Holds at once and is saved. The action that had this key, if any, goes without.
    //! \param key  empty: none
    void assign(QAction *action, const QKeySequence &key);
    void reset(QAction *action);
    void resetAll();

signals:
    void changed();

private:
    void collect();
    void apply();
    void save(const QHash<QString, QKeySequence> &keys);
    QHash<QString, QKeySequence> chosen() const;

    Settings *m_settings;
    QObject *m_window;
    QHash<QString, QList<QKeySequence>> m_defaults; //!< by name; the first is the one that is shown and changed
    QList<QPointer<QAction>> m_actions;
};

//! `actionCheckNow` → `checkNow`, as settings.json names it.
QString shortcutName(const QAction *action);

} // namespace watchkeeper
