// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shortcuts/ShortcutRegistry.h"

#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"

#include <QAction>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr QLatin1String kActionPrefix("action");

bool conflictsWith(const QKeySequence &a, const QKeySequence &b)
{
    return !a.isEmpty() && !b.isEmpty() && (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

} // namespace

QString shortcutName(const QAction *action)
{
    QString name = action->objectName().mid(kActionPrefix.size());
    if (!name.isEmpty())
        name[0] = name.at(0).toLower();
    return name;
}

ShortcutRegistry::ShortcutRegistry(Settings *settings, QObject *window)
    : QObject(window)
    , m_settings(settings)
    , m_window(window)
{
    connect(settings, &Settings::changed, this, &ShortcutRegistry::apply);
    apply();
}

void ShortcutRegistry::collectActions()
{
    m_actions.removeIf([](const QPointer<QAction> &action) { return action.isNull(); });
    for (QAction *action : m_window->findChildren<QAction *>()) {
        const QString name = shortcutName(action);
        if (!action->objectName().startsWith(kActionPrefix) || name.isEmpty() || m_defaults.contains(name))
            continue;
        m_defaults.insert(name, action->shortcuts());
        m_actions.append(action);
    }
    std::sort(m_actions.begin(), m_actions.end(),
              [](const auto &a, const auto &b) { return a->objectName() < b->objectName(); });
}

QList<QAction *> ShortcutRegistry::actions()
{
    collectActions();
    return {m_actions.begin(), m_actions.end()};
}

QKeySequence ShortcutRegistry::defaultOf(const QAction *action) const
{
    return m_defaults.value(shortcutName(action)).value(0);
}

bool ShortcutRegistry::isChanged(const QAction *action) const
{
    return action->shortcut() != defaultOf(action);
}

QAction *ShortcutRegistry::conflictingAction(const QKeySequence &key, const QAction *except)
{
    const QList<QAction *> all = actions();
    const auto owner = std::find_if(all.begin(), all.end(), [&](const QAction *action) {
        const QList<QKeySequence> own = action->shortcuts();
        return action != except
            && std::any_of(own.begin(), own.end(), [&](const auto &one) { return conflictsWith(one, key); });
    });
    return owner == all.end() ? nullptr : *owner;
}

//! Returns the keys that the user has chosen. Omits actions that don't exist in this version.
QHash<QString, QKeySequence> ShortcutRegistry::customKeys() const
{
    QHash<QString, QKeySequence> keys;
    const QJsonObject object = m_settings->value(setting::kShortcuts).toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        keys.insert(entry.key(), QKeySequence(entry.value().toString(), QKeySequence::PortableText));
    return keys;
}

void ShortcutRegistry::apply()
{
    const QHash<QString, QKeySequence> keys = customKeys();
    for (QAction *action : actions()) {
        const QString name = shortcutName(action);
        const QKeySequence key = keys.value(name, defaultOf(action));
        if (action->shortcut() != key)
            action->setShortcuts(key == defaultOf(action) ? m_defaults.value(name) : QList<QKeySequence>{key});
    }
    emit changed();
}

void ShortcutRegistry::assign(QAction *action, const QKeySequence &key)
{
    QHash<QString, QKeySequence> keys = customKeys();
    while (QAction *owner = conflictingAction(key, action)) {
        keys.insert(shortcutName(owner), QKeySequence());
        owner->setShortcut(QKeySequence());
    }
    keys.insert(shortcutName(action), key);
    save(keys);
}

void ShortcutRegistry::reset(QAction *action)
{
    assign(action, defaultOf(action));
}

void ShortcutRegistry::resetAll()
{
    save({});
}

//! Saves only the keys that differ from the defaults, because a later version may have better defaults for the other actions.
void ShortcutRegistry::save(const QHash<QString, QKeySequence> &keys)
{
    QJsonObject object;
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        if (*key != m_defaults.value(key.key()).value(0))
            object.insert(key.key(), key->toString(QKeySequence::PortableText));
    }
    m_settings->set(setting::kShortcuts, object); // this also calls apply()
}

} // namespace watchkeeper

#include "moc_ShortcutRegistry.cpp"
