// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts pasted, typed or dropped text into targets with unique names. The text can contain addresses, commands, curl lines,
//! lists, bookmarks or JSON. Pure and safe to call from any thread, except that isOnPath() reads folders.

#include "targets/pasted/PastedEntry.h"
#include "targets/service/TargetGuess.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>

namespace watchkeeper {

// Makes names unique, and finds targets that perform the same check. Pure.

//! \brief Returns a string that is equal for targets that perform the same check. It contains the kind and the relevant fields,
//! such as address, method and body of a request, or the data sent to a port.
QString targetSignature(const Target &target);

//! The monitored targets, indexed for lookup.
struct KnownTargets
{
    QSet<QString> names;
    QHash<QString, QString> namesBySignature; //!< names of the targets by targetSignature()
};
KnownTargets knownTargets(const QList<Target> &watched);

//! Makes the names of all targets unique and sets `duplicateOf`.
void resolveDuplicates(QList<RecognisedTarget> *all, const KnownTargets &watched);

//! \brief The relevant data about the document to which targets will be added. Copies share computed data. Safe from any
//! thread.
class TargetsContext
{
public:
    TargetsContext(const Schedule &schedule, const QList<Target> &watched);

    const Schedule &defaults() const { return m_defaults; }
    //! Returns the existing targets, indexed for lookup. Computed on the first call.
    const KnownTargets &existingTargets() const;
    //! Returns the number of targets that existingTargets() still has to read.
    qsizetype unreadCount() const;

private:
    struct SharedState;
    Schedule m_defaults;
    std::shared_ptr<SharedState> m_sharedState;
};

//! Returns the header line that starts another list within the same text. Each list can have its own format.
inline QString listHeaderLine(const QString &name)
{
    return QStringLiteral("#: ") + name;
}

//! Called with the number of finished entries and the total number. If it returns false, recognise() stops.
using RecogniseProgress = std::function<bool(qsizetype done, qsizetype total)>;

//! \brief Converts the entries of `text` to targets, in their order. Entries that aren't targets are included with the reason.
//! Names are made unique among the new and the monitored targets. `duplicateOf` is the name of a monitored target or an earlier
//! entry that performs the same check.
//! \param isProgram  see guessTarget()
QList<RecognisedTarget> recognise(const QString &text, const TargetsContext &context, const RecogniseProgress &progress = {},
                                  const ProgramPredicate &isProgram = isOnPath);

//! Decodes a dropped or chosen file. Supports UTF-8, UTF-16 with a byte order mark, the system code page (Latin-1 except on Windows) and
//! binary `.webloc` files.
QString decodeListFile(const QByteArray &content);

} // namespace watchkeeper
