// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "gui/GuiSamples.h"
#include "gui/filter/ColourRules.h"
#include "gui/filter/FilterBox.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"

#include <QAction>
#include <QComboBox>
#include <QJsonArray>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

namespace ColourRulesTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

class tst_ColourRules : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.json"_s));
        m_model = std::make_unique<ResultsModel>();
        QList<Target> targets = makeTargets(3);
        targets[0].tags = targets[1].tags = QStringList{u"prod"_s};
        m_model->setTargets(targets);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_model.reset();
        m_settings.reset();
    }

    void addsARuleOnceItHasAFilter()
    {
        open({});
        button(u"addRule"_s)->click();
        QCOMPARE(stored(), QStringList());
        type(u"tag:prod"_s);
        QCOMPARE(stored(), QStringList{u"row blue tag:prod"_s});
        QCOMPARE(cell(0, 3), u"2"_s); // matching targets
        choose(u"ruleStyle"_s, 1);
        choose(u"ruleColour"_s, 2);
        QCOMPARE(stored(), QStringList{u"text pink tag:prod"_s});
    }

    //! The error is next to the text, and the last valid filter stays.
    void explainsAnInvalidFilter()
    {
        open({u"row blue tag:prod"_s});
        type(u"time:>soon"_s);
        QVERIFY(!filter()->problem().isEmpty());
        QCOMPARE(stored(), QStringList{u"row blue tag:prod"_s});
    }

    void escapeKeepsTheRule()
    {
        open({u"row blue tag:prod"_s});
        filter()->setFocus();
        QTest::keyClick(filter(), Qt::Key_Escape); // empties the box
        QCOMPARE(filter()->text(), QString());
        QTest::keyClick(filter(), Qt::Key_Escape);
        QCOMPARE(stored(), QStringList{u"row blue tag:prod"_s});
        QCOMPARE(filter()->text(), u"tag:prod"_s);
        QVERIFY(m_dialog->isVisible());
    }

    void changesTheOrder()
    {
        open({u"row blue tag:prod"_s, u"row pink is:down"_s});
        QVERIFY(!button(u"moveUp"_s)->isEnabled());
        button(u"moveDown"_s)->click();
        QCOMPARE(stored(), (QStringList{u"row pink is:down"_s, u"row blue tag:prod"_s}));
        QVERIFY(!button(u"moveDown"_s)->isEnabled());
        button(u"moveUp"_s)->click();
        QCOMPARE(stored(), (QStringList{u"row blue tag:prod"_s, u"row pink is:down"_s}));
    }

    void eachChangeCanBeUndone()
    {
        const QStringList rules{u"row blue tag:prod"_s, u"row pink is:down"_s};
        open(rules);
        QVERIFY(!button(u"undoRule"_s)->isEnabled());
        button(u"removeRule"_s)->click();
        QCOMPARE(stored(), QStringList{rules.at(1)});
        list()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QCOMPARE(stored(), QStringList{u"off row pink is:down"_s});
        button(u"undoRule"_s)->click();
        QCOMPARE(stored(), QStringList{rules.at(1)});
        button(u"undoRule"_s)->click();
        QCOMPARE(stored(), rules);
        QVERIFY(!button(u"undoRule"_s)->isEnabled());
    }

    //! The first rule that is on and matches colours the row.
    void theActionAppliesTheRules()
    {
        ResultsProxy proxy(m_model.get());
        QMainWindow window;
        QMenu menu;
        m_settings->set(setting::kColourRules,
                        QJsonArray{u"off row pink tag:prod"_s, u"row cyan name:/2/"_s, u"row blue tag:prod"_s});
        new ColourRulesAction({m_model.get(), &proxy, m_settings.get(), &menu, &window});
        QCOMPARE(proxy.ruleAt(0)->colour, u"blue"_s);
        QCOMPARE(proxy.ruleAt(2)->colour, u"cyan"_s);
        m_settings->set(setting::kColourRules, QJsonArray());
        QVERIFY(!proxy.ruleAt(0));
        menu.actions().first()->trigger();
        QVERIFY(window.findChild<ColourRulesDialog *>());
    }

    //! One wrong rule in the file doesn't remove the others.
    void keepsTheValidRulesOfTheFile()
    {
        const Field &field = *findSetting(setting::kColourRules);
        const QJsonArray rules{u"row blue tag:prod"_s, u"row blue"_s, u"text pink is:down"_s};
        QVERIFY(settingProblem(field, rules).contains(u"“row blue”"_s));
        QCOMPARE(nearestValidValue(field, rules), QJsonValue(QJsonArray{u"row blue tag:prod"_s, u"text pink is:down"_s}));
    }

private:
    void open(const QStringList &rules)
    {
        m_settings->set(setting::kColourRules, QJsonArray::fromStringList(rules));
        m_dialog = std::make_unique<ColourRulesDialog>(m_model.get(), m_settings.get());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    QStringList stored() const
    {
        QStringList texts;
        for (const ColourRule &rule : storedColourRules(*m_settings))
            texts.append(rule.toText());
        return texts;
    }
    QPushButton *button(const QString &name) const { return m_dialog->findChild<QPushButton *>(name); }
    QTreeWidget *list() const { return m_dialog->findChild<QTreeWidget *>(u"rules"_s); }
    FilterBox *filter() const { return m_dialog->findChild<FilterBox *>(u"ruleFilter"_s); }
    QString cell(int row, int column) const { return list()->topLevelItem(row)->text(column); }
    void type(const QString &text) { filter()->setFilterText(text); }
    void choose(const QString &name, int index)
    {
        auto *box = m_dialog->findChild<QComboBox *>(name);
        box->setCurrentIndex(index);
        emit box->activated(index);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ResultsModel> m_model;
    std::unique_ptr<ColourRulesDialog> m_dialog;
};

QTEST_MAIN(tst_ColourRules)

} // namespace ColourRulesTest

#include "tst_ColourRules.moc"
