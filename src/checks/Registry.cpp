// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"

#include "checks/base/BuiltInKinds.h"
#include "checks/dialogue/run/DialogueLibrary.h"

#include <array>
#include <atomic>
#include <list>

namespace watchkeeper {

namespace {

using KindList = QList<const Kind *>;

KindList makeBuiltInKinds()
{
#define WATCHKEEPER_MAKE_KIND(function) function(),
    static const std::array ownFiles{WATCHKEEPER_BUILT_IN_KINDS(WATCHKEEPER_MAKE_KIND)};
#undef WATCHKEEPER_MAKE_KIND
    KindList list;
    for (const Kind &kind : ownFiles)
        list.append(&kind);
    return list + builtInDialogues();
}

//! The current list. It is never modified, only replaced, because other threads may still use the previous list.
std::atomic<const KindList *> &currentKindList()
{
    static std::atomic<const KindList *> list = &builtInKinds();
    return list;
}

} // namespace

const QList<const Kind *> &builtInKinds()
{
    static const KindList builtIn = makeBuiltInKinds();
    return builtIn;
}

const QList<const Kind *> &kinds()
{
    return *currentKindList().load(std::memory_order_acquire);
}

const Kind *findKind(const QString &key)
{
    for (const Kind *kind : kinds()) {
        if (kind->key == key)
            return kind;
    }
    return nullptr;
}

bool runsCommand(const QString &kindKey)
{
    const Kind *kind = findKind(kindKey);
    return kind && kind->runsCommand;
}

void addKinds(const QList<std::shared_ptr<const Kind>> &more)
{
    static QList<std::shared_ptr<const Kind>> owned;
    static std::list<KindList> lists;
    KindList all = kinds();
    for (const std::shared_ptr<const Kind> &kind : more) {
        if (findKind(kind->key))
            continue;
        owned.append(kind);
        all.append(kind.get());
    }
    lists.push_back(all);
    currentKindList().store(&lists.back(), std::memory_order_release);
}

} // namespace watchkeeper
