// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/targets/NewTargetChoices.h"

#include "checks/Registry.h"
#include "gui/settings/fields/ChoiceEditors.h"

#include <QComboBox>
#include <QScopeGuard>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

namespace KindMenuTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_KindMenu : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryKindOnceWithoutDialogues()
    {
        QStringList shown;
        for (const KindGroup &group : groupedKinds(kinds())) {
            QVERIFY(!group.kinds.isEmpty());
            for (const Kind *kind : group.kinds)
                shown.append(kind->key);
        }
        int native = 0;
        for (const Kind *kind : kinds()) {
            const bool isNative = kind->transports.isEmpty();
            native += isNative ? 1 : 0;
            QVERIFY2(shown.count(kind->key) == (isNative ? 1 : 0), qPrintable(kind->key));
        }
        QCOMPARE(shown.size(), native);
        QVERIFY(native >= 28 && native < kinds().size());
    }

    //! Each kind is in the intended group. A new kind needs a row here.
    void everyKindHasAGroup()
    {
        QStringList keys;
        const KindGroup others = groupedKinds(kinds()).last();
        for (const Kind *kind : others.kinds)
            keys.append(kind->key);
        QCOMPARE(keys, QStringList({u"group"_s, u"simulated"_s}));
    }

    void newKindsAreInTheLastGroup()
    {
        Kind kind;
        kind.key = u"new"_s;
        const QList<KindGroup> groups = groupedKinds({&kind, findKind(u"tcp"_s)});
        QCOMPARE(groups.last().kinds, QList<const Kind *>{&kind});
        QCOMPARE(groups.at(1).kinds, QList<const Kind *>{findKind(u"tcp"_s)});
    }

    void listsServicesByTitleAfterOtherKinds()
    {
        const QList<const Kind *> ordered = kindsInOrder(kinds());
        QCOMPARE(QSet<const Kind *>(ordered.begin(), ordered.end()).size(), kinds().size());
        QCOMPARE(ordered.size(), kinds().size());
        QCOMPARE(ordered.first()->key, u"http"_s);
        const auto firstService =
            std::find_if(ordered.begin(), ordered.end(), [](const Kind *kind) { return !kind->transports.isEmpty(); });
        QCOMPARE((*std::prev(firstService))->key, u"simulated"_s);
        for (auto service = std::next(firstService); service != ordered.end(); ++service) {
            const QString before = (*std::prev(service))->title;
            QVERIFY2(before.localeAwareCompare((*service)->title) <= 0, qPrintable(before));
        }
    }

    void fitsOnASmallScreen()
    {
        constexpr int kRoom = 600;
        KindMenu menu;
        QVERIFY2(menu.sizeHint().height() <= kRoom, qPrintable(QString::number(menu.sizeHint().height())));
        for (const QAction *action : menu.actions()) {
            if (action->menu())
                QVERIFY2(action->menu()->sizeHint().height() <= kRoom, qPrintable(action->text()));
        }
    }

    void reportsTheChosenEntry()
    {
        KindMenu menu;
        QSignalSpy service(&menu, &KindMenu::serviceRequested);
        QSignalSpy kind(&menu, &KindMenu::kindRequested);
        menu.actions().first()->trigger();
        QCOMPARE(service.count(), 1);
        QCOMPARE(kind.count(), 0);
        menu.actions().at(2)->menu()->actions().first()->trigger();
        QCOMPARE(service.count(), 1);
        QCOMPARE(kind, QList<QVariantList>{QVariantList{u"http"_s}});
    }

    //! In a Flatpak, what needs the programs and files of the computer can't be chosen, and the tool tip says why.
    void aFlatpakCanOnlyCheckWhatItReaches()
    {
        qputenv("FLATPAK_ID", "io.example.App");
        const auto leave = qScopeGuard([] { qunsetenv("FLATPAK_ID"); });
        QStringList refused;
        KindMenu menu;
        for (const QAction *group : menu.actions()) {
            for (const QAction *action : group->menu() ? group->menu()->actions() : QList<QAction *>()) {
                QCOMPARE(action->toolTip().contains("Flatpak"_L1), !action->isEnabled());
                if (!action->isEnabled())
                    refused.append(action->data().toString());
            }
        }
        refused.sort();
        QCOMPARE(refused, QStringList({u"command"_s, u"disk"_s, u"file"_s, u"log"_s, u"process"_s, u"service"_s}));
        Field field{u"kind"_s, FieldType::Choice, {}, {}};
        field.choices = QStringList{u"http"_s, u"disk"_s};
        field.choiceRefusals = QStringList{kindRefusal(*findKind(u"http"_s)), kindRefusal(*findKind(u"disk"_s))};
        ChoiceEditor editor(field);
        const auto *box = editor.findChild<QComboBox *>();
        QVERIFY(box->model()->index(0, 0).flags() & Qt::ItemIsEnabled);
        QVERIFY(!(box->model()->index(1, 0).flags() & Qt::ItemIsEnabled));
        QVERIFY(box->itemData(1, Qt::ToolTipRole).toString().contains("Flatpak"_L1));
    }

    void mnemonicsAreUnique()
    {
        KindMenu menu;
        QSet<QString> seen;
        for (const QAction *action : menu.actions()) {
            if (action->isSeparator())
                continue;
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            QVERIFY2(!key.isEmpty() && !seen.contains(key), qPrintable(action->text()));
            seen.insert(key);
        }
    }
};

QTEST_MAIN(tst_KindMenu)

} // namespace KindMenuTest

#include "tst_KindMenu.moc"
