// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/targets/TargetsDraft.h"

#include "checks/Registry.h"
#include "targets/store/TargetsStore.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace TargetsDraftTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

Target targetOf(const QString &kind, const QString &name, const QJsonObject &object)
{
    Target target;
    target.id = QUuid::createUuid();
    target.name = name;
    target.kind = kind;
    target.fields = *Fields::fromJson(findKind(kind)->fields, object);
    return target;
}

Target group(const QString &name, const QStringList &members)
{
    return targetOf(u"group"_s, name, {{u"members"_s, QJsonArray::fromStringList(members)}});
}

} // namespace

//! Tests the working copy of the targets: names, groups and dependencies.
class tst_TargetsDraft : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<TargetsStore>(m_folder->filePath(u"targets.json"_s));
        m_store->add({group(u"A"_s, {u"B"_s, u"x"_s}), group(u"B"_s, {u"x"_s}), targetOf(u"simulated"_s, u"x"_s, {})});
        m_draft = std::make_unique<TargetsDraft>(m_store.get());
    }
    void cleanup()
    {
        m_draft.reset();
        m_store.reset();
    }

    void reportsCyclesWhileTyping()
    {
        FormValues values = m_draft->values(idOf(u"B"_s));
        values.written.insert(u"members"_s, QJsonArray{u"x"_s, u"A"_s});
        const QList<FieldProblem> problems = m_draft->problems(idOf(u"B"_s), values);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().field, u"members"_s);
        QVERIFY2(problems.first().text.startsWith(u"Circular membership: B → A → B."_s), qPrintable(problems.first().text));
        m_draft->setValues(idOf(u"B"_s), values);
        QVERIFY(m_draft->isInvalid(idOf(u"B"_s)));
        values.written.insert(u"members"_s, QJsonArray{u"x"_s});
        m_draft->setValues(idOf(u"B"_s), values);
        QVERIFY(!m_draft->isInvalid(idOf(u"B"_s)));
    }

    void aNewNameCanCloseACycle()
    {
        FormValues values = m_draft->values(idOf(u"B"_s));
        values.written.insert(u"members"_s, QJsonArray{u"C"_s}); // no target has that name yet
        m_draft->setValues(idOf(u"B"_s), values);
        QVERIFY(!m_draft->isInvalid(idOf(u"B"_s)));
        FormValues renamed = m_draft->values(idOf(u"A"_s));
        renamed.written.insert(u"name"_s, u"C"_s);
        QCOMPARE(m_draft->problems(idOf(u"A"_s), renamed).first().field, u"members"_s);
    }

    void anOpenedCycleIsValid()
    {
        FormValues values = m_draft->values(idOf(u"B"_s));
        values.written.insert(u"members"_s, QJsonArray{u"A"_s});
        m_draft->setValues(idOf(u"B"_s), values);
        QVERIFY(m_draft->isInvalid(idOf(u"B"_s)));
        FormValues other = m_draft->values(idOf(u"A"_s));
        other.written.insert(u"members"_s, QJsonArray{u"x"_s});
        m_draft->setValues(idOf(u"A"_s), other);
        QVERIFY(!m_draft->isInvalid(idOf(u"B"_s)));
        QCOMPARE(m_draft->values(idOf(u"B"_s)).written.value(u"members"_s), QJsonValue(QJsonArray{u"A"_s}));
    }

    void aFreedNameBecomesValid_data()
    {
        QTest::addColumn<bool>("isRemoved");
        QTest::newRow("the other one is renamed") << false;
        QTest::newRow("the other one is removed") << true;
    }
    void aFreedNameBecomesValid()
    {
        QFETCH(bool, isRemoved);
        const auto rename = [this](const QString &from, const QString &to) {
            FormValues renamed = m_draft->values(idOf(from));
            renamed.written.insert(u"name"_s, to);
            m_draft->setValues(idOf(from), renamed);
        };
        const TargetId last = idOf(u"x"_s);
        rename(u"x"_s, u"A"_s);
        QVERIFY(m_draft->isInvalid(last));
        if (isRemoved)
            m_store->remove({idOf(u"A"_s)});
        else
            rename(u"A"_s, u"D"_s);
        QVERIFY(m_draft->firstInvalid().isNull());
        QCOMPARE(m_draft->nameOf(last), u"A"_s);
    }

    void invalidGroupsFollowRenamedTargets()
    {
        FormValues values = m_draft->values(idOf(u"B"_s));
        values.written.insert(u"rule"_s, u"atLeast"_s); // the required number is still missing
        m_draft->setValues(idOf(u"B"_s), values);
        QVERIFY(m_draft->isInvalid(idOf(u"B"_s)));
        FormValues renamed = m_draft->values(idOf(u"x"_s));
        renamed.written.insert(u"name"_s, u"y"_s);
        m_draft->setValues(idOf(u"x"_s), renamed);
        QCOMPARE(m_draft->values(idOf(u"B"_s)).written.value(u"members"_s), QJsonValue(QJsonArray{u"y"_s}));
    }

    //! If the draft didn't detect a cycle that another program's edit closes, the store would reject edits that the dialog
    //! considers saved.
    void reportsACycleClosedByAnOutsideEdit()
    {
        FormValues values = m_draft->values(idOf(u"B"_s));
        values.written.insert(u"members"_s, QJsonArray{u"C"_s}); // no target has that name yet
        m_draft->setValues(idOf(u"B"_s), values);
        m_store->add({group(u"C"_s, {u"A"_s})});
        QCOMPARE(m_draft->document().targets.size(), 4);
        const TargetId wrong = m_draft->firstInvalid();
        QVERIFY(!wrong.isNull());
        QCOMPARE(m_draft->problems(wrong, m_draft->values(wrong)).first().field, u"members"_s);
        values.written.insert(u"members"_s, QJsonArray{u"x"_s});
        m_draft->setValues(idOf(u"B"_s), values);
        QVERIFY(m_draft->firstInvalid().isNull());
    }

    void validatesParentsWhileTyping()
    {
        const auto dependOn = [this](const QString &name, const QJsonArray &parents) {
            FormValues values = m_draft->values(idOf(name));
            values.written.insert(u"dependsOn"_s, parents);
            m_draft->setValues(idOf(name), values);
            const QList<FieldProblem> problems = m_draft->problems(idOf(name), values);
            return problems.isEmpty() ? QString() : problems.first().field + u": "_s + problems.first().text;
        };
        QCOMPARE(dependOn(u"x"_s, {u"nobody"_s}), u"dependsOn: Target “nobody” doesn't exist."_s);
        QCOMPARE(dependOn(u"x"_s, {u"x"_s}), u"dependsOn: A target can't depend on itself."_s);
        QCOMPARE(dependOn(u"x"_s, {QJsonArray{u"A"_s, u"B"_s}}), QString());
        QVERIFY(dependOn(u"A"_s, {u"x"_s}).startsWith(u"dependsOn: Circular dependency: A → x → A."_s));
        QVERIFY(m_draft->isInvalid(idOf(u"A"_s)));
        QCOMPARE(dependOn(u"x"_s, {u"B"_s}), QString()); // breaks the cycle
        QVERIFY(!m_draft->isInvalid(idOf(u"A"_s)));
        QCOMPARE(dependOn(u"B"_s, {u"typo"_s}).isEmpty(), false);
        FormValues renamed = m_draft->values(idOf(u"x"_s));
        renamed.written.insert(u"name"_s, u"y"_s);
        m_draft->setValues(idOf(u"x"_s), renamed);
        QCOMPARE(m_draft->values(idOf(u"A"_s)).written.value(u"dependsOn"_s), QJsonValue(QJsonArray{u"y"_s}));
        QCOMPARE(dependOn(u"B"_s, {}), QString());
        QVERIFY(m_draft->firstInvalid().isNull());
    }

    //! An unknown parent becomes valid when another target gets this name, even though the child wasn't edited.
    void missingParentsBecomeValidOnceTheyExist()
    {
        FormValues values = m_draft->values(idOf(u"A"_s));
        values.written.insert(u"dependsOn"_s, QJsonArray{u"y"_s});
        m_draft->setValues(idOf(u"A"_s), values);
        QVERIFY(m_draft->isInvalid(idOf(u"A"_s)));
        FormValues other = m_draft->values(idOf(u"B"_s));
        other.written.insert(u"timeout"_s, u"5s"_s);
        m_draft->setValues(idOf(u"B"_s), other);
        QVERIFY(m_draft->isInvalid(idOf(u"A"_s)));
        FormValues renamed = m_draft->values(idOf(u"x"_s));
        renamed.written.insert(u"name"_s, u"y"_s);
        m_draft->setValues(idOf(u"x"_s), renamed);
        QVERIFY(m_draft->firstInvalid().isNull());
        QCOMPARE(m_draft->document().targets.first().dependsOn, Alternatives{QStringList{u"y"_s}});
    }

    //! Any edit detects an invalid parent, even if the edit doesn't change the parents.
    void anyEditFindsInvalidParents()
    {
        Target orphan = targetOf(u"simulated"_s, u"orphan"_s, {});
        orphan.dependsOn.append(QStringList{u"nobody"_s});
        m_draft->add(orphan, 0);
        FormValues values = m_draft->values(orphan.id);
        values.written.insert(u"timeout"_s, u"5s"_s);
        m_draft->setValues(orphan.id, values);
        QVERIFY(m_draft->isInvalid(orphan.id));
    }

    //! Renaming a parent also updates targets that are invalid for another reason.
    void invalidTargetsFollowRenamedParents()
    {
        FormValues values = m_draft->values(idOf(u"A"_s));
        values.written.insert(u"dependsOn"_s, QJsonArray{u"x"_s, u"nobody"_s});
        m_draft->setValues(idOf(u"A"_s), values);
        FormValues renamed = m_draft->values(idOf(u"x"_s));
        renamed.written.insert(u"name"_s, u"y"_s);
        m_draft->setValues(idOf(u"x"_s), renamed);
        QCOMPARE(m_draft->values(idOf(u"A"_s)).written.value(u"dependsOn"_s), QJsonValue(QJsonArray{u"y"_s, u"nobody"_s}));
    }

    //! Incomplete edits are kept like valid ones, as the message says.
    void incompleteEditsSurviveARemovalOutside()
    {
        const TargetId id = idOf(u"B"_s);
        FormValues values = m_draft->values(id);
        values.written.insert(u"rule"_s, u"atLeast"_s); // the required number is still missing
        m_draft->setValues(id, values);
        const QSignalSpy reported(m_draft.get(), &TargetsDraft::externalEdit);
        m_store->remove({id});
        QCOMPARE(reported.size(), 1);
        QCOMPARE(reported.first().first().toStringList(), QStringList{u"B"_s});
        QVERIFY(m_draft->isInvalid(id));
        QVERIFY(m_draft->values(id) == values);
        QCOMPARE(m_draft->rowOf(id), 1);
        values.written.insert(u"atLeast"_s, 1);
        m_draft->setValues(id, values);
        QVERIFY(m_draft->firstInvalid().isNull());
        m_draft->apply();
        QCOMPARE(m_store->document().targets.size(), 3);
        QCOMPARE(m_store->document().targets.at(1).id, id);
    }

    //! B has the error, because it was edited in this draft and C wasn't.
    void aCycleOpenedOutsideIsOpenHere()
    {
        FormValues values = m_draft->values(idOf(u"B"_s));
        values.written.insert(u"members"_s, QJsonArray{u"C"_s}); // no target has that name yet
        m_draft->setValues(idOf(u"B"_s), values);
        TargetsDocument outside = m_store->document();
        outside.targets.prepend(group(u"C"_s, {u"A"_s}));
        m_store->replace(outside);
        QVERIFY(m_draft->isInvalid(idOf(u"B"_s)));
        QVERIFY(!m_draft->isInvalid(idOf(u"C"_s)));
        m_store->remove({idOf(u"C"_s)});
        QVERIFY(m_draft->firstInvalid().isNull());
        QCOMPARE(m_draft->count(), 3);
    }

    //! The form of the new target shows the error, so saving it never shows the form of another target.
    void aNewTargetHasTheErrorOfItsCycle()
    {
        const TargetId added = m_draft->add(group(u"C"_s, {u"A"_s}), m_draft->count() - 1);
        TargetsDocument outside = m_store->document();
        outside.targets[1].fields = group(u"B"_s, {u"C"_s}).fields;
        m_store->replace(outside);
        QCOMPARE(m_draft->firstInvalid(), added);
        QVERIFY(!m_draft->isInvalid(idOf(u"A"_s)) && !m_draft->isInvalid(idOf(u"B"_s)));
    }

    void membersKeepTheirNames()
    {
        const TargetId id = idOf(u"x"_s);
        for (const QString &name : {u"y"_s, u"yz"_s}) { // as typed, letter by letter
            FormValues values = m_draft->values(id);
            values.written.insert(u"name"_s, name);
            m_draft->setValues(id, values);
        }
        m_draft->apply();
        for (const Target &target : m_store->document().targets) {
            if (target.kind == u"group"_s)
                QCOMPARE(target.fields.list(u"members"_s).last(), u"yz"_s);
        }
        m_store->undo(); // undo takes a single step
        QCOMPARE(m_store->document().targets.first().fields.list(u"members"_s).last(), u"x"_s);
    }

    //! The parent's name is typed letter by letter. It is unknown at first, and valid at the end.
    void manyTargetsGetAParentAtOnce()
    {
        QList<Target> many{targetOf(u"simulated"_s, u"router"_s, {})};
        for (int i = 0; i < 1'000; ++i)
            many.append(targetOf(u"simulated"_s, u"page %1"_s.arg(i), {}));
        m_store->add(many);
        const auto dependOn = [this](const QString &parent) {
            QList<std::pair<TargetId, FormValues>> all;
            for (const Target &target : m_draft->document().targets) {
                if (!target.name.startsWith("page"_L1))
                    continue;
                FormValues values = m_draft->values(target.id);
                values.written.insert(u"dependsOn"_s, QJsonArray{parent});
                all.append({target.id, values});
            }
            m_draft->setValues(all);
            return std::count_if(all.begin(), all.end(), [this](const auto &each) { return m_draft->isInvalid(each.first); });
        };
        QCOMPARE(dependOn(u"rou"_s), 1'000);
        QCOMPARE(dependOn(u"router"_s), 0);
        QVERIFY(m_draft->firstInvalid().isNull());
        QCOMPARE(m_draft->document().targets.last().dependsOn, Alternatives{QStringList{u"router"_s}});
    }

    //! It isn't an error if a cycle exists only until the next target is processed.
    void temporaryCyclesAreNotErrors()
    {
        m_store->add({targetOf(u"simulated"_s, u"y"_s, {})});
        FormValues ofX = m_draft->values(idOf(u"x"_s));
        FormValues ofY = m_draft->values(idOf(u"y"_s));
        FormValues yOnX = ofY;
        yOnX.written.insert(u"dependsOn"_s, QJsonArray{u"x"_s});
        m_draft->setValues(idOf(u"y"_s), yOnX);
        ofX.written.insert(u"dependsOn"_s, QJsonArray{u"y"_s});
        m_draft->setValues({{idOf(u"x"_s), ofX}, {idOf(u"y"_s), ofY}});
        QVERIFY(m_draft->firstInvalid().isNull());
    }

private:
    TargetId idOf(const QString &name) const
    {
        for (const Target &target : m_draft->document().targets) {
            if (target.name == name)
                return target.id;
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TargetsStore> m_store;
    std::unique_ptr<TargetsDraft> m_draft;
};

QTEST_GUILESS_MAIN(tst_TargetsDraft)

} // namespace TargetsDraftTest

#include "tst_TargetsDraft.moc"
