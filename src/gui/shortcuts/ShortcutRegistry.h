// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Which key triggers which action: the default keys and those chosen by the user.

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

class QAction;

namespace watchkeeper {

class Settings;

//! \brief Keeps the keys of a window's actions in line with the settings, which hold only the differences from the defaults.
//!
//! Actions are those with an objectName `action…` below the window; they may be created later than this object.
class ShortcutRegistry : public QObject
{
    Q_OBJECT

public:
    //! \param settings, window  outlive this object
    ShortcutRegistry(Settings *settings, QObject *window);

    //! Returns the list sorted by name.
    QList<QAction *> actions();
    QKeySequence defaultOf(const QAction *action) const;
    bool isChanged(const QAction *action) const;

    //! Another action with this key, or with a key that begins with it or is its beginning; null if the key is free.
    QAction *ownerOf(const QKeySequence &key, const QAction *except);

    //! \brief Takes effect immediately and is saved. If another action had this key, it loses it.
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
    QHash<QString, QList<QKeySequence>> m_defaults; //!< by name; the first key is the one that is shown and changed
    QList<QPointer<QAction>> m_actions;
};

//! `actionCheckNow` → `checkNow`, the name used in settings.json.
QString shortcutName(const QAction *action);

} // namespace watchkeeper
